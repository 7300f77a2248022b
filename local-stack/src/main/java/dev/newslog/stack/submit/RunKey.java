package dev.newslog.stack.submit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The idempotency key of a run: who runs it again with the same makes nothing count twice.
record RunKey(String value) {

    /// With what is added for a document, within the 255 visible characters that a service takes.
    private static final Pattern ALLOWED = Pattern.compile("[\\x21\\x23-\\x7e]{1,200}");
    private static final int NAME_BYTES = 16;

    RunKey {
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException("--key takes 1 to 200 visible ASCII characters, and no quotes");
        }
    }

    /// The one that was given, or a new one.
    static RunKey of(@Nullable String given) {
        return new RunKey(given == null ? UUID.randomUUID().toString() : given);
    }

    /// The key of a document beside others, the same for the same name.
    String with(Document document) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(document.name().getBytes(UTF_8));
            return value + ":" + HexFormat.of().formatHex(digest, 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
