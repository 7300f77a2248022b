package dev.newslog.store.rebuild;

import dev.newslog.store.rebuild.Heads.Head;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The digests of the served and of the next archive.
///
/// @param articles how many the next archive has
/// @param difference the first article that is not the same in both; absent where there is none
record Comparison(
        String served, String next, long articles, @Nullable UUID difference) {

    boolean isEqual() {
        return served.equals(next);
    }

    /// Of what both are in the connection's transaction. Reads each head once, and holds a thousand of each.
    static Comparison of(Connection connection) throws SQLException {
        UUID difference = null;
        try (Heads served = Heads.of(connection, "archive");
                Heads next = Heads.of(connection, "archive_next")) {
            while (served.here().isPresent() || next.here().isPresent()) {
                UUID first = first(served.here(), next.here());
                boolean inServed = isOf(served.here(), first);
                boolean inNext = isOf(next.here(), first);
                if (difference == null && !agree(served.here(), next.here())) {
                    difference = first;
                }
                if (inServed) {
                    served.pass();
                }
                if (inNext) {
                    next.pass();
                }
            }
            return new Comparison(served.digest(), next.digest(), next.passed(), difference);
        }
    }

    /// In the order of their texts, as the digest has it: `UUID` itself compares signed numbers.
    private static UUID first(Optional<Head> one, Optional<Head> other) {
        return Stream.of(one, other)
                .flatMap(Optional::stream)
                .map(head -> head.id().toString())
                .sorted()
                .findFirst()
                .map(UUID::fromString)
                .orElseThrow();
    }

    private static boolean isOf(Optional<Head> head, UUID id) {
        return head.filter(found -> found.id().equals(id)).isPresent();
    }

    private static boolean agree(Optional<Head> one, Optional<Head> other) {
        return one.isPresent() && other.filter(one.get()::agreesWith).isPresent();
    }
}
