package dev.newslog.api;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.api.web.Cursor;
import dev.newslog.stack.Database;
import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every question is answered by its index, asked as the service asks it: its own SQL, the reader's role, the views.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class QueryPlansTest {

    /// Four thousand articles of forty sources, with two revisions and two changes each, and their receipts.
    private static final String MANY = """
            insert into article
            select gen_random_uuid(), 'many-' || n % 40, null, null, null, null, 'usable', false, null, null, null, 2, 2,
                time, 2, 2, '\\x00', time
            from generate_series(1, 4000) n, lateral (select timestamptz '2026-01-01' + n * interval '1 minute') t (time);
            insert into revision (article_id, number, submission_id, order_version, order_time, first_order_time,
                received_at, logged_at, last_seen_at, headline, body, content_type, keywords, images,
                content_digest, field_digests, changed, late, chain_digest, partition, log_offset)
            select id, number, gen_random_uuid(), number, logged_at, logged_at, logged_at, logged_at, logged_at, 'Ferry',
                repeat('It sails. ', 50), 'text/plain', '{}', '[]', 'v1:sha-256:' || md5(id::text || number),
                decode(repeat('00', 384), 'hex'), '{}', false, '\\x00', 0, 0
            from article, generate_series(1, 2) number where source like 'many-%';
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
    private static final String SOURCE = "many-7";

    private ArchiveFixture archive;

    @BeforeEach
    void fill() throws SQLException {
        archive = ArchiveFixture.open();
        archive.run("delete from receipt; delete from change; delete from revision; delete from article");
        archive.run(MANY);
    }

    @Test
    void a_page_of_articles_comes_from_the_index_of_its_order() throws SQLException {
        UUID id = UUID.fromString(archive.value("select max(id::text) from article where source = 'many-7'"));
        OffsetDateTime time = OffsetDateTime.of(2026, 1, 2, 9, 0, 0, 0, ZoneOffset.UTC);
        String cursor = "cursor=" + new Cursor.Place(time.toInstant(), id).encoded();

        assertThat(planOf("/articles", 21)).contains("article_newest").doesNotContain("Sort");
        assertThat(planOf("/articles?limit=200", 201))
                .contains("article_newest")
                .doesNotContain("Sort");
        assertThat(planOf("/articles?" + cursor, time, id, 21))
                .contains("article_newest")
                .contains("Index Cond: (ROW(")
                .doesNotContain("Sort");
        assertThat(planOf("/articles?source=many-7", SOURCE, 21))
                .contains("article_source_newest")
                .doesNotContain("Sort");
        assertThat(planOf("/articles?source=many-7&" + cursor, SOURCE, time, id, 21))
                .contains("article_source_newest")
                .doesNotContain("Sort");
    }

    @Test
    void an_article_and_its_revisions_come_from_their_keys() throws SQLException {
        UUID id = UUID.fromString(archive.value("select max(id::text) from article where source = 'many-7'"));
        String article = "/articles/" + id;

        assertThat(planOf(article, id)).contains("article_pk", "revision_pk");
        assertThat(planOf(article + "/revisions/1", id, 1)).contains("article_pk", "revision_pk");
        assertThat(planOf(article + "/revisions", id, id, Integer.MAX_VALUE, 21))
                .contains("revision_pk", "revision_content")
                .doesNotContain("Sort");
        for (String tag : tagPlans(article, id)) {
            assertThat(tag).contains("Index");
        }
    }

    @Test
    void a_time_map_goes_on_from_any_moment_by_its_index() throws SQLException {
        UUID id = UUID.fromString(archive.value("select max(id::text) from article where source = 'many-7'"));
        String timeMap = "/articles/" + id + "/timemap";
        OffsetDateTime time = OffsetDateTime.of(2025, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
        String cursor = new Cursor.Moment(time.toInstant(), 1).encoded();

        assertThat(planOf(timeMap, id, 2_000)).contains("revision_time");
        assertThat(planOf(timeMap + "?cursor=" + cursor, id, time, 1, 2_000))
                .contains("revision_time")
                .contains("ROW(first_order_time, number) > ROW(");
    }

    @Test
    void the_change_feed_goes_on_from_any_position_by_its_index() throws SQLException {
        String after = "after=" + archive.value("select epoch || '-' || position - 500 from feed_position");
        long position = Long.parseLong(archive.value("select position - 500 from feed_position"));

        assertThat(planOf("/revisions", 0L, 0, 21)).contains("change_position").doesNotContain("Sort");
        assertThat(planOf("/revisions?" + after, position, 0, 21))
                .contains("change_position")
                .doesNotContain("Sort");
        for (String source : new String[] {SOURCE, "unknown"}) {
            assertThat(planOf("/revisions?source=" + source, 0L, source, 0, 21))
                    .contains("change_source_position")
                    .doesNotContain("Sort");
        }
    }

    @Test
    void a_receipt_comes_from_its_key() throws SQLException {
        UUID submission = UUID.fromString(archive.value("select min(submission_id::text) from receipt"));

        assertThat(planOf("/submissions/" + submission, submission, 1)).contains("receipt_pk");
    }

    private List<String> tagPlans(String article, UUID id) throws SQLException {
        return List.of(
                plan(first(article), id),
                plan(first(article + "/revisions"), id),
                plan(first(article + "/revisions/1"), id, 1),
                plan(first(article + "/diff?from=1&to=2"), id, 1, 2));
    }

    private static String first(String path) {
        return Statements.during(() -> when().get(path).then().statusCode(200)).getFirst();
    }

    /// How the statement that has that many parameters is done, of those that this address takes.
    private String planOf(String path, Object... values) throws SQLException {
        String statement = Statements.during(() -> when().get(path).then().statusCode(200)).stream()
                .filter(sql -> sql.chars().filter(character -> character == '?').count() == values.length)
                .reduce((_, last) -> last)
                .orElseThrow();
        return plan(statement, values);
    }

    private String plan(String statement, Object... values) throws SQLException {
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
