package dev.newslog.api.feed;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// Measures how long a new revision takes to become readable: from when the ingest-service received it to when this
/// service first saw it in the feed. So it holds the waits of all services, and what their clocks differ by.
///
/// Counted is a revision that may be read and was received after this service began to follow the archive: neither
/// history nor an archive that is filled again. Not counted are a revision whose embargo ended after it was received,
/// as it was to wait, and the other changes, whose time of receipt is not told by the feed. An embargo that was lifted
/// before its end counts as a delay where the feed has held its changes back.
@ApplicationScoped
class ReadableDelay implements FeedListener {

    /// Indexes: change_position, article_pk, revision_pk.
    static final String RECEIVED = """
            select r.received_at
            from readable_change c
            join readable_article a on a.id = c.article_id
            join readable_revision r on r.article_id = c.article_id and r.number = c.revision
            where c.position > ? and c.position <= ? and c.type = 'revision' and r.received_at > ?
                and (a.embargoed_until is null or a.embargoed_until <= r.received_at)""";

    private final Timer delay;
    private final InstantSource clock = InstantSource.system();

    ReadableDelay(MeterRegistry meters) {
        this.delay = Timer.builder("newslog.changes.readable.delay")
                .description("From when a revision was received to when it was first seen in the feed")
                .register(meters);
    }

    @Override
    public void grown(Stretch stretch, Connection archive) throws SQLException {
        try (PreparedStatement query = archive.prepareStatement(RECEIVED)) {
            query.setLong(1, stretch.after());
            query.setLong(2, stretch.last());
            query.setObject(3, stretch.followedSince().atOffset(ZoneOffset.UTC));
            try (ResultSet found = query.executeQuery()) {
                Instant seen = clock.instant();
                while (found.next()) {
                    count(found.getObject(1, OffsetDateTime.class).toInstant(), seen);
                }
            }
        }
    }

    /// A clock that is behind makes no delay of less than nothing, which Micrometer would not count.
    private void count(Instant received, Instant seen) {
        delay.record(seen.isBefore(received) ? Duration.ZERO : Duration.between(received, seen));
    }
}
