package dev.newslog.store.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The chain of an article's changes: each link is the SHA-256 of the one before and of all that the change says, so
/// that nothing in an article's history can be altered, dropped or moved unseen.
///
/// What a link covers, in this order, separated by NUL, absent as empty: previous link, type, revision number, content
/// digest, firstCreated, versionCreated, receivedAt, loggedAt, status, embargo. Never where on the log it stood: so a
/// rebuild from a copied log gives the same chain.
public final class Chain {

    private static final Chain EMPTY = new Chain(new byte[32]);

    private final byte[] head;

    private Chain(byte[] head) {
        this.head = head;
    }

    /// The chain before an article's first change: 32 zero bytes.
    public static Chain empty() {
        return EMPTY;
    }

    public static Chain ofHead(byte[] head) {
        return new Chain(head.clone());
    }

    /// The newest link, 32 bytes.
    public byte[] head() {
        return head.clone();
    }

    /// The chain with one more link.
    public Chain with(Link link) {
        return new Chain(sha256((hex() + '\0' + link.canonical()).getBytes(UTF_8)));
    }

    private String hex() {
        return HexFormat.of().formatHex(head);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Chain that && Arrays.equals(head, that.head);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(head);
    }

    @Override
    public String toString() {
        return "sha-256:" + hex();
    }

    /// What one change says.
    ///
    /// @param revision the new one, or the current one where a status changed
    /// @param contentDigest of a new revision; absent where a status changed
    public record Link(
            ChangeType type,
            int revision,
            @Nullable String contentDigest,
            @Nullable Instant firstCreated,
            @Nullable Instant versionCreated,
            Instant receivedAt,
            Instant loggedAt,
            String pubStatus,
            @Nullable Instant embargoedUntil) {

        private String canonical() {
            return Stream.of(
                            type.label(),
                            revision,
                            contentDigest,
                            firstCreated,
                            versionCreated,
                            receivedAt,
                            loggedAt,
                            pubStatus,
                            embargoedUntil)
                    .map(part -> Objects.toString(part, ""))
                    .collect(Collectors.joining("\0"));
        }
    }
}
