package dev.newslog.api;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// A story with a version that came late: one of an hour, one of two hours later, each logged at once, and one between
/// the two, equal to the first, that was logged an hour after both.
final class LateStory {

    private LateStory() {}

    static UUID in(ArchiveFixture archive, String source, Instant first) throws SQLException {
        UUID id = archive.article(source, first, "It sails.", "It stops.", "It sails.");
        archive.place(id, 2, 3, hours(first, 2), hours(first, 2));
        archive.place(id, 3, 2, hours(first, 1), hours(first, 3));
        archive.run("update article set current_revision = 2 where id = '" + id + "'");
        return id;
    }

    private static Instant hours(Instant first, int hours) {
        return first.plus(Duration.ofHours(hours));
    }
}
