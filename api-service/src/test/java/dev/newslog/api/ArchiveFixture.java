package dev.newslog.api;

import dev.newslog.events.content.Content;
import dev.newslog.events.content.ContentDigest;
import dev.newslog.events.content.ContentType;
import dev.newslog.events.content.Image;
import dev.newslog.stack.Database;
import dev.newslog.stack.LocalStackResource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;

/// Fills an archive as its owner does, with the store's own migrations.
public final class ArchiveFixture {

    private final Database database;

    /// The archive of the running application, with its schema.
    public static ArchiveFixture open() {
        return new ArchiveFixture();
    }

    private ArchiveFixture() {
        Config config = ConfigProvider.getConfig();
        database = new Database(
                config.getValue(LocalStackResource.DATABASE_PORT, Integer.class),
                config.getValue(LocalStackResource.DATABASE_NAME, String.class));
        Flyway.configure()
                .dataSource(database.jdbcUrl(), Database.OWNER, Database.OWNER)
                .locations("filesystem:../store-service/src/main/resources/db/migration")
                .defaultSchema("archive")
                .schemas("archive")
                .placeholders(Map.of("reader", Database.READER))
                .load()
                .migrate();
    }

    /// A connection as this role of the database.
    public Connection connect(String role) throws SQLException {
        return database.connect(role);
    }

    /// Does this as the owner.
    public void run(String sql) throws SQLException {
        try (Connection owner = connect(Database.OWNER);
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    /// The first column of the first row, as text.
    public String value(String sql) throws SQLException {
        try (Connection owner = connect(Database.OWNER);
                Statement statement = owner.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }

    /// An article with a revision for each body, all of this time.
    public UUID article(String source, Instant time, String... bodies) throws SQLException {
        UUID id = UUID.randomUUID();
        run("""
                insert into article values ('%s', '%s', null, null, null, null, 'usable', false, null, null, null, %d, %d,
                    '%s', %d, %d, '\\x00', '%s')""".formatted(id, source, bodies.length, bodies.length, time, bodies.length, bodies.length, time));
        for (int number = 1; number <= bodies.length; number++) {
            revision(id, number, time, bodies[number - 1]);
            change(id, source, number, time);
        }
        return id;
    }

    /// A new version of an article that has `number - 1` revisions and as many changes.
    void newVersion(UUID id, String source, int number, Instant time, String body) throws SQLException {
        revision(id, number, time, body);
        change(id, source, number, time);
        run(
                "update article set revisions = %1$d, current_revision = %1$d, changes = %1$d, logged_at = '%2$s' where id = '%3$s'"
                        .formatted(number, time, id));
    }

    /// Gives an article of one revision many that say the same, none of which is a change of the feed.
    void grow(UUID id, int revisions) throws SQLException {
        run("""
                insert into revision (article_id, number, submission_id, order_version, order_time, first_order_time,
                    received_at, logged_at, last_seen_at, headline, body, content_type, keywords, images,
                    content_digest, field_digests, changed, late, chain_digest, partition, log_offset)
                select article_id, grown, gen_random_uuid(), grown, order_time, first_order_time,
                    received_at, logged_at, last_seen_at, headline, body, content_type, keywords, images,
                    content_digest, field_digests, changed, late, chain_digest, partition, log_offset
                from revision, generate_series(2, %2$d) grown
                where article_id = '%1$s'""".formatted(id, revisions));
        run("update article set revisions = %2$d, current_revision = %2$d where id = '%1$s'".formatted(id, revisions));
    }

    /// Gives a revision another place: in publisher order, on the publisher's clock and on the log's.
    void place(UUID id, int number, int version, Instant time, Instant loggedAt) throws SQLException {
        run(
                "update revision set order_version = %1$d, order_time = '%2$s', first_order_time = '%2$s', logged_at = '%3$s'"
                                .formatted(version, time, loggedAt)
                        + " where article_id = '" + id + "' and number = " + number);
    }

    /// The same content as that of a revision, once more.
    void repeat(UUID id, int number, Instant time) throws SQLException {
        run("update revision set last_seen_at = '%s' where article_id = '%s' and number = %d"
                .formatted(time, id, number));
    }

    /// A change of the status: `usable`, `withheld` or `canceled`.
    void status(UUID id, String pubStatus) throws SQLException {
        run("update article set pub_status = '%s', changes = changes + 1 where id = '%s'".formatted(pubStatus, id));
    }

    private void revision(UUID id, int number, Instant time, String body) throws SQLException {
        run("""
                insert into revision (article_id, number, submission_id, order_version, order_time, first_order_time,
                    received_at, logged_at, last_seen_at, headline, body, content_type, keywords, images,
                    content_digest, field_digests, changed, late, chain_digest, partition, log_offset)
                values ('%1$s', %2$d, gen_random_uuid(), %2$d, '%3$s', '%3$s', '%3$s', '%3$s', '%3$s', 'Ferry %2$d',
                    '%4$s', 'text/plain', '{ferry}', '[{"url": "https://example.org/a.jpg"}]',
                    'v1:sha-256:' || md5('%4$s'), '\\x%5$s', '{body}', false, '\\x01', 0, 0)""".formatted(id, number, time, body, fieldDigests(number, body)));
    }

    private static String fieldDigests(int number, String body) {
        Content content = new Content(
                "Ferry " + number,
                null,
                null,
                null,
                null,
                body,
                ContentType.PLAIN,
                List.of("ferry"),
                List.of(new Image("https://example.org/a.jpg", null, null)),
                null,
                null,
                null);
        return HexFormat.of().formatHex(ContentDigest.of(content).fieldDigests());
    }

    private void change(UUID id, String source, int number, Instant time) throws SQLException {
        run("""
                with fed as (update feed_position set position = position + 1 returning position)
                insert into change select gen_random_uuid(), '%1$s', %2$d, fed.position, 'revision', '%3$s', %2$d,
                    'usable', '{body}', null, '%4$s', gen_random_uuid(), '\\x01' from fed""".formatted(id, number, source, time));
    }

    void receipt(UUID submission, UUID article, String client) throws SQLException {
        run("""
                insert into receipt values ('%s', '%s', '%s', null, '1', 'new-article', null, 1, null, now(),
                    now(), 'news.submissions', 0, 7, 1)""".formatted(submission, article, client));
    }
}
