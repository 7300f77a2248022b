package dev.newslog.store.history;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A revision's place in publisher order: a total order, as no two revisions of an article share a number.
///
/// @param version the publisher's version where it is a number, else the highest seen before
/// @param time when the publisher made it, at most when it was received
/// @param number the revision's number
public record OrderKey(BigInteger version, Instant time, int number) implements Comparable<OrderKey> {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Comparator<OrderKey> ORDER = Comparator.comparing(OrderKey::version)
            .thenComparing(OrderKey::time)
            .thenComparingInt(OrderKey::number);

    public OrderKey {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(time, "time");
    }

    /// The key of a submission.
    ///
    /// @param version its version label
    /// @param highestVersion the highest numeric version that was folded before, 0 at first
    /// @param versionCreated when the publisher says it was made
    /// @param receivedAt when it was received
    /// @param number the number it would get as a revision
    public static OrderKey of(
            @Nullable String version,
            BigInteger highestVersion,
            @Nullable Instant versionCreated,
            Instant receivedAt,
            int number) {
        BigInteger numeric = numeric(version);
        Instant time = versionCreated != null && versionCreated.isBefore(receivedAt) ? versionCreated : receivedAt;
        return new OrderKey(numeric == null ? highestVersion : numeric, time, number);
    }

    /// The version as a number, where it consists of ASCII digits.
    static @Nullable BigInteger numeric(@Nullable String version) {
        return version != null && DIGITS.matcher(version).matches() ? new BigInteger(version) : null;
    }

    /// The same place in time for another revision.
    OrderKey forRevision(int other) {
        return new OrderKey(version, time, other);
    }

    @Override
    public int compareTo(OrderKey other) {
        return ORDER.compare(this, other);
    }
}
