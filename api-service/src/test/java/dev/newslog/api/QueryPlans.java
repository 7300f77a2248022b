package dev.newslog.api;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.stack.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Pattern;

/// How PostgreSQL does what an address asks, in an archive that is large enough to need its indexes.
public record QueryPlans(ArchiveFixture archive) {

    /// Four thousand articles of forty sources, with two revisions and two changes each, and their receipts; one of a
    /// source of its own has three hundred.
    private static final String MANY = """
            insert into article
            select gen_random_uuid(), case n when 4000 then 'many-long' else 'many-' || n % 40 end, null, null, null, null,
                'usable', false, null, null, null, kept, kept, time, kept, kept, '\\x00', time
            from generate_series(1, 4000) n, lateral (select timestamptz '2026-01-01' + n * interval '1 minute') t (time),
                lateral (select case n when 4000 then 300 else 2 end) k (kept);
            insert into revision (article_id, number, submission_id, order_version, order_time, first_order_time,
                received_at, logged_at, last_seen_at, headline, body, content_type, keywords, images,
                content_digest, field_digests, changed, late, chain_digest, partition, log_offset)
            select id, number, gen_random_uuid(), number, logged_at, logged_at, logged_at, logged_at, logged_at, 'Ferry',
                repeat('It sails. ', 50), 'text/plain', '{}', '[]', 'v1:sha-256:' || md5(id::text || number),
                decode(repeat('00', 384), 'hex'), '{}', false, '\\x00', 0, 0
            from article, generate_series(1, revisions) number where source like 'many-%';
            insert into change
            select gen_random_uuid(), article_id, number, row_number() over (order by number, article_id) + fed, 'revision',
                source, number, 'usable', '{}', null, r.logged_at, r.submission_id, '\\x00'
            from revision r join article a on a.id = article_id, lateral (select position from feed_position) f (fed)
            where source like 'many-%';
            update feed_position set position = (select max(position) from change);
            insert into receipt
            select submission_id, article_id, 'courier-cms', null, '1', 'new-revision', null, revision, null, logged_at,
                logged_at, 'news.submissions', 0, ordinal, position
            from change where source like 'many-%';
            analyze""";

    private static final Pattern WHOLE_TABLE = Pattern.compile("Seq Scan on (article|revision|change|receipt)\\b");

    /// Makes the archive large.
    public void fill() throws SQLException {
        archive.run("delete from receipt; delete from change; delete from revision; delete from article");
        archive.run(MANY);
    }

    /// The plan of the statement that has that many parameters, of those that this address takes.
    String of(String path, Object... values) throws SQLException {
        String statement = Statements.during(() -> when().get(path).then().statusCode(200)).stream()
                .filter(sql -> sql.chars().filter(character -> character == '?').count() == values.length)
                .reduce((_, last) -> last)
                .orElseThrow();
        return plan(statement, values);
    }

    /// The plan of the first statement that this address takes.
    String ofFirst(String path, Object... values) throws SQLException {
        return plan(
                Statements.during(() -> when().get(path).then().statusCode(200)).getFirst(), values);
    }

    /// The plan of a statement as the reader asks it, which must read no table whole.
    public String plan(String statement, Object... values) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (Connection reader = archive.connect(Database.READER);
                PreparedStatement explain = reader.prepareStatement("explain (costs off) " + statement)) {
            for (int at = 0; at < values.length; at++) {
                explain.setObject(at + 1, values[at]);
            }
            try (ResultSet lines = explain.executeQuery()) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
        }
        assertThat(plan).doesNotContainPattern(WHOLE_TABLE);
        return plan.toString();
    }
}
