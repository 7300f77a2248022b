package dev.newslog.api;

import static dev.newslog.api.Calls.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// All that ever was, in documents that stay as they are (RFC 5005, section 4).
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class ArchivedFeedsEdgeTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final int ARTICLES = 130;

    private final String source = "archived-" + UUID.randomUUID();
    private ArchiveFixture archive;

    /// Two revisions of each article, in one go.
    @BeforeEach
    void fill() throws SQLException {
        archive = ArchiveFixture.open();
        archive.run("""
            insert into article
            select gen_random_uuid(), '%1$s', null, null, null, null, 'usable', false, null, null, null, 2, 2, time, 2, 2,
                '\\x00', time
            from generate_series(1, %2$d) n, lateral (select timestamptz '2026-01-01' + n * interval '1 minute') t (time);
            insert into revision (article_id, number, submission_id, order_version, order_time, first_order_time,
                received_at, logged_at, last_seen_at, headline, body, content_type, keywords, images,
                content_digest, field_digests, changed, late, chain_digest, partition, log_offset)
            select id, number, gen_random_uuid(), number, logged_at, logged_at, logged_at, logged_at, logged_at, 'Ferry',
                id || ' ' || number, 'text/plain', '{}', '[]', 'v1:sha-256:' || md5(id::text || number),
                decode(repeat('00', 384), 'hex'), '{}', false,
                '\\x00', 0, 0
            from article, generate_series(1, 2) number where source = '%1$s';
            insert into change
            select gen_random_uuid(), article_id, number, row_number() over (order by number, article_id) + fed, 'revision',
                source, number, 'usable', '{}', null, r.logged_at, r.submission_id, '\\x00'
            from revision r join article a on a.id = article_id, lateral (select position from feed_position) f (fed)
            where source = '%1$s';
            update feed_position set position = (select max(position) from change)""".formatted(source, ARTICLES));
    }

    @Test
    void a_walk_to_the_beginning_sees_each_revision_once_while_others_write() throws Exception {
        UUID written = archive.article(source, NOON, "Written");
        int[] number = {1};

        List<FeedReader> documents = FeedReader.walk("/feeds/revisions.atom?limit=1&source=" + source, () -> {
            archive.newVersion(written, source, ++number[0], NOON, "Written " + number[0]);
            archive.article(source, NOON, "Another");
        });

        List<String> seen =
                documents.stream().flatMap(one -> one.bodies().stream()).toList();
        List<String> ids = documents.stream().flatMap(one -> one.ids().stream()).toList();
        assertThat(new HashSet<>(ids)).hasSize(2 * ARTICLES + 1);
        assertThat(new HashSet<>(seen)).hasSize(2 * ARTICLES + 1).contains("<p>Written</p>");
        assertThat(documents.subList(1, documents.size()).stream().flatMap(one -> one.ids().stream()))
                .doesNotHaveDuplicates();
        assertThat(documents).extracting(FeedReader::isArchive).first().isEqualTo(false);
        assertThat(documents)
                .extracting(FeedReader::isArchive)
                .filteredOn(is -> is)
                .hasSize(documents.size() - 1);
    }

    @Test
    void a_walk_sees_each_article_in_both_formats() throws Exception {
        Set<String> ids = new HashSet<>();
        for (FeedReader document : FeedReader.walk("/feeds/articles.atom?source=" + source, () -> {})) {
            ids.addAll(document.ids());
        }
        Set<String> inJson = new HashSet<>();
        String next = "/feeds/articles.json?source=" + source;
        while (next != null) {
            JsonPath document = given().urlEncodingEnabled(false).get(next).jsonPath();
            inJson.addAll(document.getList("items.id", String.class));
            next = document.getString("next_url");
        }

        assertThat(ids).hasSize(ARTICLES).isEqualTo(inJson);
    }

    @Test
    void an_archive_document_stays_as_it_is() throws SQLException {
        Takedown.endOfWindow(archive);
        String last = Takedown.endOfWindow(archive);
        String address =
                Objects.requireNonNull(FeedReader.get("/feeds/revisions.atom?archive=" + last + "&source=" + source)
                        .link("prev-archive"));
        String articles = address.replace("revisions.atom", "articles.atom");
        RawAnswer before = RawAnswer.get(path(address));
        List<String> articlesBefore = FeedReader.get(articles).ids();
        UUID id = UUID.fromString(archive.value("select max(id::text) from article where source = '" + source + "'"));

        archive.newVersion(id, source, 3, NOON, "Quite new");
        archive.article(source, NOON, "Another");
        RawAnswer after = RawAnswer.get(path(address));

        assertThat(after.text()).isEqualTo(before.text());
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
        assertThat(before.header("Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(RawAnswer.get(path(address), "If-None-Match: " + before.header("ETag"))
                        .status())
                .isEqualTo(304);
        assertThat(FeedReader.get(articles).ids()).containsExactlyInAnyOrderElementsOf(articlesBefore);
    }

    @Test
    void each_document_leads_to_those_around_it() throws SQLException {
        String last = Takedown.endOfWindow(archive);
        String feed = "/feeds/revisions.atom?source=" + source;
        FeedReader current = FeedReader.get(feed + "&limit=2");
        String newest = Objects.requireNonNull(current.link("prev-archive"));
        FeedReader archived = FeedReader.get(newest);
        FeedReader older = FeedReader.get(Objects.requireNonNull(archived.link("prev-archive")));

        assertThat(current.link("self")).endsWith(feed + "&limit=2");
        assertThat(current.link("current")).endsWith(feed);
        assertThat(current.link("next-archive")).isNull();
        assertThat(current.link("alternate")).endsWith("/articles?source=" + source);
        assertThat(newest).endsWith(feed + "&archive=" + last);
        assertThat(archived.link("self")).isEqualTo(newest);
        assertThat(archived.link("current")).isEqualTo(current.link("current"));
        assertThat(archived.link("next-archive")).isNull();
        assertThat(older.link("next-archive")).isEqualTo(newest);
    }

    @Test
    void an_address_without_parameters_leads_to_such() throws SQLException {
        String last = Takedown.endOfWindow(archive);
        FeedReader current = FeedReader.get("/feeds/articles.atom");

        assertThat(current.link("self")).endsWith("/feeds/articles.atom").isEqualTo(current.link("current"));
        assertThat(current.link("alternate")).endsWith("/articles");
        assertThat(current.link("prev-archive")).endsWith("/feeds/articles.atom?archive=" + last);
        assertThat(FeedReader.get("/feeds/articles.atom?archive=" + last).link("alternate"))
                .endsWith("/articles");
    }

    @Test
    void what_is_no_whole_window_of_this_feed_is_not_there() throws SQLException {
        String last = Takedown.endOfWindow(archive);
        String epoch = last.substring(0, last.lastIndexOf('-'));
        long number = Long.parseLong(last.substring(epoch.length() + 1));

        List<String> names = new ArrayList<>(List.of("other-100", epoch + "-0", epoch + "-50"));
        names.add(epoch + "-" + (number + 100));
        for (String name : names) {
            assertProblem(given().get("/feeds/articles.atom?archive=" + name), 404, "no such document");
            assertProblem(given().get("/feeds/revisions.json?archive=" + name), 404, "no such document");
        }
    }

    private static String path(String address) {
        return address.substring(address.indexOf("/feeds/"));
    }
}
