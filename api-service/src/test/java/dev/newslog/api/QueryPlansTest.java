package dev.newslog.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.api.web.Cursor;
import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every question is answered by its index, asked as the service asks it: its own SQL, the reader's role, the views.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class QueryPlansTest {

    private static final String SOURCE = "many-7";

    private ArchiveFixture archive;
    private QueryPlans plans;

    @BeforeEach
    void fill() throws SQLException {
        archive = ArchiveFixture.open();
        plans = new QueryPlans(archive);
        plans.fill();
    }

    @Test
    void a_page_of_articles_comes_from_the_index_of_its_order() throws SQLException {
        UUID id = UUID.fromString(archive.value("select max(id::text) from article where source = 'many-7'"));
        OffsetDateTime time = OffsetDateTime.of(2026, 1, 2, 9, 0, 0, 0, ZoneOffset.UTC);
        String cursor = "cursor=" + new Cursor.Place(time.toInstant(), id).encoded();

        assertThat(plans.of("/articles")).contains("article_newest").doesNotContain("Sort");
        assertThat(plans.of("/articles?limit=200")).contains("article_newest").doesNotContain("Sort");
        assertThat(plans.of("/articles?" + cursor, time, id))
                .contains("article_newest")
                .contains("Index Cond: (ROW(")
                .doesNotContain("Sort");
        assertThat(plans.of("/articles?source=many-7", SOURCE))
                .contains("article_source_newest")
                .doesNotContain("Sort");
        assertThat(plans.of("/articles?source=many-7&" + cursor, SOURCE, time, id))
                .contains("article_source_newest")
                .doesNotContain("Sort");
        assertPastPages();
    }

    @Test
    void an_article_and_its_revisions_come_from_their_keys() throws SQLException {
        UUID id = UUID.fromString(archive.value("select max(id::text) from article where source = 'many-7'"));
        String article = "/articles/" + id;

        assertThat(plans.of(article, id)).contains("article_pk", "revision_pk");
        assertThat(plans.of(article + "/revisions/1", id, 1)).contains("article_pk", "revision_pk");
        OffsetDateTime time = OffsetDateTime.of(2026, 1, 2, 9, 0, 0, 0, ZoneOffset.UTC);
        assertThat(plans.of(article + "/revisions?at=2026-01-09T00:00:00Z", id, time, time, id, 9, time, 21))
                .contains("revision_pk", "revision_order")
                .doesNotContain("Sort");
        for (String tag : tagPlans(article, id)) {
            assertThat(tag).contains("Index");
        }
    }

    /// Of few revisions, either index will do.
    @Test
    void earlier_equal_content_of_many_revisions_comes_from_its_index() throws SQLException {
        UUID id = UUID.fromString(archive.value("select id from article where source = 'many-long'"));

        assertThat(plans.of("/articles/" + id + "/revisions", id, id, Integer.MAX_VALUE))
                .contains("revision_pk", "revision_content")
                .doesNotContain("Sort");
    }

    @Test
    void a_time_map_goes_on_from_any_moment_by_its_index() throws SQLException {
        UUID id = UUID.fromString(archive.value("select max(id::text) from article where source = 'many-7'"));
        String timeMap = "/articles/" + id + "/timemap";
        OffsetDateTime time = OffsetDateTime.of(2025, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
        String cursor = new Cursor.Moment(time.toInstant(), 1).encoded();

        assertThat(plans.of(timeMap, id, 2_000)).contains("revision_time");
        assertThat(plans.of(timeMap + "?cursor=" + cursor, id, time, 1, 2_000))
                .contains("revision_time")
                .contains("ROW(first_order_time, number) > ROW(");
    }

    @Test
    void what_is_around_a_revision_is_found_by_the_indexes_of_both_orders() throws SQLException {
        UUID id = UUID.fromString(archive.value("select max(id::text) from article where source = 'many-7'"));
        OffsetDateTime time = OffsetDateTime.of(2026, 1, 2, 9, 0, 0, 0, ZoneOffset.UTC);
        BigDecimal version = BigDecimal.ONE;
        Object[] values = {id, id, id, time, 1, id, time, 1, id, version, time, 1, id, version, time, 1};

        assertThat(plans.of("/articles/" + id + "/revisions/1", values))
                .contains("revision_time", "revision_order", "ROW(first_order_time, number) > ROW(")
                .doesNotContain("Sort");
    }

    @Test
    void the_change_feed_goes_on_from_any_position_by_its_index() throws SQLException {
        String after = "after=" + archive.value("select epoch || '-' || position - 500 from feed_position");
        long position = Long.parseLong(archive.value("select position - 500 from feed_position"));

        assertThat(plans.of("/revisions", 0L, 0, 21))
                .contains("change_position")
                .doesNotContain("Sort");
        assertThat(plans.of("/revisions?" + after, position, 0, 21))
                .contains("change_position")
                .doesNotContain("Sort");
        for (String source : new String[] {SOURCE, "unknown"}) {
            assertThat(plans.of("/revisions?source=" + source, 0L, source, 0, 21))
                    .contains("change_source_position")
                    .doesNotContain("Sort");
        }
    }

    @Test
    void a_receipt_comes_from_its_key() throws SQLException {
        UUID submission = UUID.fromString(archive.value("select min(submission_id::text) from receipt"));

        assertThat(plans.of("/submissions/" + submission, submission, 1)).contains("receipt_pk");
    }

    /// Of the past, by the index of first times.
    private void assertPastPages() throws SQLException {
        UUID id = new UUID(0, 0);
        OffsetDateTime time = OffsetDateTime.of(2026, 1, 2, 9, 0, 0, 0, ZoneOffset.UTC);
        OffsetDateTime soon = time.plusMinutes(1);
        String at = "/articles?at=2026-01-02T09:00:00Z";
        String known = "/articles?knownAt=2026-01-02T09:00:00Z";
        String cursor = "&cursor=" + new Cursor.Place(time.toInstant(), id).encoded() + ".";

        assertThat(plans.of(at, time, time, time, time, 21))
                .contains("revision_first_time", "revision_order")
                .doesNotContain("Sort");
        assertThat(plans.of(at + cursor + "20260102090000000000.", time, time, time, time, id, 21))
                .contains("revision_first_time", "Index Cond: (ROW(first_order_time")
                .doesNotContain("Sort");
        assertThat(plans.of(known, time, time, time, time, soon, time, time, 21))
                .contains("revision_first_time", "revision_ahead")
                .doesNotContain("Sort");
        assertThat(plans.of(known + cursor + ".20260102090000000000", time, time, time, time, id, time, 21))
                .contains("revision_first_time", "Index Cond: ((ROW(first_order_time")
                .doesNotContain("revision_ahead")
                .doesNotContain("Sort");
    }

    private List<String> tagPlans(String article, UUID id) throws SQLException {
        return List.of(
                plans.ofFirst(article, id),
                plans.ofFirst(article + "?at=2026-01-09T00:00:00Z", id, OffsetDateTime.now(ZoneOffset.UTC), 1),
                plans.ofFirst(article + "/revisions", id),
                plans.ofFirst(article + "/revisions/1", id, 1),
                plans.ofFirst(article + "/diff?from=1&to=2", id, 1, 2));
    }
}
