package dev.newslog.ingest.body;

import dev.newslog.ingest.format.document.Faults;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a client says of the bytes that it sends (RFC 9530): `Content-Digest: sha-256=:…:`. Other algorithms are not
/// asked for, and so not checked.
final class ContentDigestField {

    private static final String NAME = "Content-Digest";
    /// A member of a dictionary whose value is a byte sequence (RFC 9651, sections 3.2 and 3.3.5).
    private static final Pattern MEMBER =
            Pattern.compile("[ \\t]*([a-z*][a-z0-9_.*-]*)=:([A-Za-z0-9+/=]*):(?:;[^,]*)?[ \\t]*");
    private static final String ALGORITHM = "sha-256";
    private static final int LENGTH = 32;

    private final byte @Nullable [] expected;

    private ContentDigestField(byte @Nullable [] expected) {
        this.expected = expected;
    }

    /// Reads the lines of the field, which may be none.
    ///
    /// @throws dev.newslog.ingest.format.document.FaultyDocumentException where they are malformed
    static ContentDigestField of(List<String> lines) {
        byte[] expected = null;
        if (!lines.isEmpty()) {
            for (String written : String.join(",", lines).split(",", -1)) {
                Matcher member = MEMBER.matcher(written);
                if (!member.matches()) {
                    throw faulty("must be such as sha-256=:<base64>:");
                }
                if (member.group(1).equals(ALGORITHM)) {
                    expected = decode(member.group(2));
                }
            }
        }
        return new ContentDigestField(expected);
    }

    /// The document, where it is the one that this tells of.
    ///
    /// @throws dev.newslog.ingest.format.document.FaultyDocumentException where it is another
    byte[] checked(byte[] document) {
        if (expected != null && !MessageDigest.isEqual(expected, sha256(document))) {
            throw faulty("is not that of the document that came; it was changed on its way");
        }
        return document;
    }

    private static byte[] decode(String base64) {
        try {
            byte[] digest = Base64.getDecoder().decode(base64);
            if (digest.length == LENGTH) {
                return digest;
            }
        } catch (IllegalArgumentException malformed) {
            throw faulty("has no base64 for sha-256");
        }
        throw faulty("has no 32 bytes for sha-256");
    }

    private static RuntimeException faulty(String detail) {
        return Faults.only(NAME, detail);
    }

    private static byte[] sha256(byte[] document) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(document);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
