package dev.newslog.store.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/// Digests of identifiers, so that an index entry has a bounded size.
final class Sha256 {

    private Sha256() {}

    static byte @Nullable [] of(@Nullable String text) {
        try {
            return text == null ? null : MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
