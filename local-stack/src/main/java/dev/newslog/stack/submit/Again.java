package dev.newslog.stack.submit;

import java.time.Duration;
import java.util.Set;

/// What says that the same may fare better later.
final class Again {

    /// Too slow, too many, or a service, its log or a gateway before it that can't go on.
    private static final Set<Integer> STATUSES = Set.of(408, 429, 502, 503, 504);

    private Again() {}

    static boolean isAskedForBy(int status) {
        return STATUSES.contains(status);
    }

    /// How long `Retry-After` asks to wait; nothing where it is a date, as the client's clock need not be the
    /// service's.
    static Duration after(String retryAfter) {
        try {
            return Duration.ofSeconds(Math.max(0, Long.parseLong(retryAfter.strip())));
        } catch (NumberFormatException noSeconds) {
            return Duration.ZERO;
        }
    }
}
