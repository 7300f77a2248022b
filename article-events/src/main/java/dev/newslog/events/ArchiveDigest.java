package dev.newslog.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One SHA-256 over a whole archive: two archives that read the same log have the same one.
///
/// What it covers, article by article in ascending order of their ids as text, a line each: id, newest chain digest in
/// hexadecimal, status, the current submission's embargo (RFC 3339 UTC, absent as empty), separated by NUL, ended by a
/// line feed. Never positions, offsets or when something was last seen. An archive takes part in any number of
/// rebuilds, so this form is fixed like that of the events.
public final class ArchiveDigest {

    private final MessageDigest sha256;
    private String last = "";

    public ArchiveDigest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /// Takes the next article.
    ///
    /// @param chain the newest link of its chain of changes
    /// @param embargoedUntil of the current submission, whether it has passed or not
    /// @throws IllegalArgumentException where its id does not come after the one before
    public void add(UUID id, byte[] chain, String pubStatus, @Nullable Instant embargoedUntil) {
        String name = id.toString();
        if (name.compareTo(last) <= 0) {
            throw new IllegalArgumentException("article " + name + " after " + last);
        }
        last = name;
        String line = String.join(
                "\0", name, HexFormat.of().formatHex(chain), pubStatus, Objects.toString(embargoedUntil, ""));
        sha256.update((line + '\n').getBytes(UTF_8));
    }

    /// The digest of all that was taken: `sha-256:` and 64 hexadecimal digits. Ends this one.
    public String value() {
        return "sha-256:" + HexFormat.of().formatHex(sha256.digest());
    }
}
