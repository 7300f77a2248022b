package dev.newslog.api;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/// A story of two versions that says all that a story can say.
final class RichStory {

    static final Instant NOON = Instant.parse("2026-11-02T12:00:00.123456Z");

    private RichStory() {}

    static UUID in(ArchiveFixture archive, String source) throws SQLException {
        UUID id =
                archive.article(source, NOON, "It sails.", "<p>It stops &amp; <b>waits</b>.</p><p>Für eine Woche.</p>");
        archive.run("""
                update revision set content_type = 'text/html', byline = 'Mara Lindqvist', section = 'Local', language = 'en-GB',
                    description = 'No boat for a week.', uri = 'urn:newsml:courier.example:ferry',
                    url = 'https://courier.example/ferry', version = '2a', version_created = '2026-11-02 11:45Z',
                    first_created = '2026-11-02 08:10Z', urgency = 4, ed_note = 'Adds the statement',
                    correction_kind = 'correction', correction_text = 'An earlier version named the wrong pier.',
                    images = '[{"url": "https://courier.example/a.jpg", "caption": "The ferry", "credit": "Courier"}]'
                where article_id = '%s' and number = 2""".formatted(id));
        return id;
    }
}
