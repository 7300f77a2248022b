package dev.newslog.api;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/// What happens to an article besides its revisions, with its change in the feed.
final class Takedown {

    private Takedown() {}

    /// Of this type, after which the article has this status.
    static void of(ArchiveFixture archive, UUID id, String type, String pubStatus, String reason, Instant time)
            throws SQLException {
        archive.run("""
                with fed as (update feed_position set position = position + 1 returning position)
                insert into change
                select gen_random_uuid(), id, changes + 1, fed.position, '%2$s', source, current_revision, '%3$s', '{}', null,
                    '%4$s', gen_random_uuid(), '\\x01'
                from article, fed where id = '%1$s'""".formatted(id, type, pubStatus, time));
        archive.status(id, pubStatus);
        archive.run(
                "update article set status_reason = '%2$s', status_since = '%3$s', logged_at = '%3$s' where id = '%1$s'"
                        .formatted(id, reason, time));
    }

    /// Fills the window of the feed that has begun, with changes that nobody may know of. Returns its name.
    static String endOfWindow(ArchiveFixture archive) throws SQLException {
        archive.run("update feed_position set position = (position / 100 + 1) * 100");
        return archive.value("select epoch || '-' || position from feed_position");
    }
}
