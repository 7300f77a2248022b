package dev.newslog.api.feed.stream;

import dev.newslog.api.ArchiveFixture;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A source whose feed is long: all changes of one article, in one transaction.
record ManyChanges(ArchiveFixture archive, String source) {

    /// With a headline of 500 letters, so that a few thousand entries are more than sockets hold.
    static ManyChanges add(ArchiveFixture archive, String source, int number) throws SQLException {
        UUID article = archive.article(source, Instant.parse("2026-11-02T12:00:00Z"), "A");
        archive.run("update revision set headline = repeat('F', 500) where article_id = '" + article + "'");
        archive.run("""
                with fed as (update feed_position set position = position + %1$d returning position)
                insert into change select gen_random_uuid(), '%2$s', n + 1, fed.position - %1$d + n, 'revision', '%3$s', 1,
                    'usable', '{body}', null, now(), gen_random_uuid(), '\\x01'
                from fed, generate_series(1, %1$d) n""".formatted(number, article, source));
        return new ManyChanges(archive, source);
    }

    /// Their positions, in order.
    List<String> positions() throws SQLException {
        return List.of(archive.value("select string_agg(epoch || '-' || c.position, ' ' order by c.position)"
                        + " from change c, feed_position where source = '" + source + "'")
                .split(" "));
    }
}
