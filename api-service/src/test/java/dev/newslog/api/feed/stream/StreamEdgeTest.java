package dev.newslog.api.feed.stream;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.newslog.api.ArchiveFixture;
import dev.newslog.api.EventSource;
import dev.newslog.api.EventSource.Event;
import dev.newslog.api.TestClients;
import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The stream, as its clients see it.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class StreamEdgeTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00.123456Z");

    @TestHTTPResource
    URI service;

    private ArchiveFixture archive;
    private String source;

    @BeforeEach
    void open() {
        archive = ArchiveFixture.open();
        source = "stream-" + UUID.randomUUID();
        EventSource.awaitService(service);
    }

    @Test
    void a_stream_begins_with_its_head_and_goes_on_with_the_entries_of_the_feed() throws Exception {
        try (EventSource stream = EventSource.open(service, "/revisions/stream?source=" + source)) {
            assertThat(stream.answer().statusCode()).isEqualTo(200);
            assertThat(stream.answer().headers().firstValue("Content-Type")).hasValue("text/event-stream");
            assertThat(stream.answer().headers().firstValue("Cache-Control")).hasValue("no-cache, no-store");
            assertThat(stream.answer().headers().firstValue("X-Accel-Buffering"))
                    .hasValue("no");

            archive.article(source, NOON, "A", "B");

            List<Event> events = stream.await(2);
            JsonPath feed = when().get("/revisions?source=" + source).jsonPath();
            assertThat(events).extracting(Event::id).isEqualTo(feed.getList("items.position"));
            assertThat(events).extracting(Event::type).containsOnly("");
            assertThat(events)
                    .extracting(event -> JsonPath.from(event.data()).getMap("$"))
                    .isEqualTo(feed.getList("items"));
            assertThat(stream.comments()).containsExactly(":");
            assertThat(stream.retries()).singleElement().asString().matches("[12]\\d{3}");
        }
    }

    @Test
    void a_client_that_names_no_position_is_told_of_nothing_that_was_there_before_it() throws Exception {
        archive.article(source, NOON, "A");
        try (EventSource stream = EventSource.open(service, "/revisions/stream?source=" + source)) {
            archive.article(source, NOON, "A", "B");

            assertThat(stream.await(2))
                    .extracting(Event::id)
                    .isEqualTo(positions().subList(1, 3));
        }
    }

    @Test
    void a_stream_can_be_read_by_http_2() throws Exception {
        try (EventSource stream = EventSource.openByHttp2(service, "/revisions/stream?source=" + source)) {
            archive.article(source, NOON, "A");

            assertThat(stream.await(1))
                    .extracting(event -> event.of("headline"))
                    .containsExactly("Ferry 1");
            assertThat(stream.answer().version()).hasToString("HTTP_2");
        }
    }

    @Test
    void a_client_goes_on_after_the_last_event_that_it_has_seen_else_after_where_it_began() throws Exception {
        archive.article(source, NOON, "A", "B", "C");
        List<String> positions = positions();
        String afterFirst = "/revisions/stream?source=" + source + "&after=" + positions.getFirst();

        assertThat(read(afterFirst, 2)).isEqualTo(positions.subList(1, 3));
        assertThat(read(afterFirst, 1, "Last-Event-ID", positions.get(1))).isEqualTo(positions.subList(2, 3));
        assertThat(read(afterFirst, 2, "Last-Event-ID", "")).isEqualTo(positions.subList(1, 3));
    }

    @Test
    void a_position_of_another_archive_starts_from_the_beginning() throws Exception {
        archive.article(source, NOON, "A", "B");

        assertThat(read("/revisions/stream?after=lost-99&source=" + source, 2)).isEqualTo(positions());
    }

    @Test
    void a_stream_starts_from_the_beginning_when_another_archive_takes_the_place_of_its_own() throws Exception {
        archive.article(source, NOON, "A");
        try (EventSource stream = EventSource.open(service, "/revisions/stream?source=" + source)) {
            archive.run("delete from receipt; delete from change; delete from revision; delete from article;"
                    + "update feed_position set epoch = 'feedc0de', position = 0");
            archive.article(source, NOON, "A", "B", "C");

            assertThat(stream.await(3)).extracting(Event::id).isEqualTo(positions());
            assertThat(positions()).containsExactly("feedc0de-1", "feedc0de-2", "feedc0de-3");
        }
    }

    @Test
    void what_was_hidden_meanwhile_bears_no_text() throws Exception {
        UUID hidden = archive.article(source, NOON, "A");
        archive.article(source, NOON, "B");
        archive.run("update article set pub_status = 'canceled' where id = '" + hidden + "'");

        try (EventSource stream = EventSource.open(service, "/revisions/stream?after=none-0&source=" + source)) {
            assertThat(stream.await(2))
                    .extracting(event -> event.of("headline"))
                    .containsExactly("null", "Ferry 1");
        }
    }

    @Test
    void what_makes_no_sense_is_refused_by_name() {
        assertRefused(given(), "/revisions/stream?after=99", "after");
        assertRefused(given().header("Last-Event-ID", "99"), "/revisions/stream", "Last-Event-ID");
        assertRefused(given(), "/revisions/stream?source=UPPER", "source");
        assertRefused(given(), "/revisions/stream?limit=5", "limit");
        given().accept("application/json")
                .get("/revisions/stream")
                .then()
                .statusCode(406)
                .body("detail", containsString("text/event-stream"));
    }

    @Test
    void who_asks_for_the_head_alone_is_answered_at_once() {
        when().head("/revisions/stream?source=" + source)
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/event-stream"))
                .header("Cache-Control", "no-cache, no-store");
    }

    private static void assertRefused(RequestSpecification asked, String address, String pointer) {
        asked.get(address)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(pointer));
    }

    private List<String> read(String address, int number, String... headers) throws IOException {
        try (EventSource stream = EventSource.open(service, address, headers)) {
            return stream.await(number).stream().map(Event::id).toList();
        }
    }

    private List<String> positions() throws SQLException {
        return List.of(archive.value("select string_agg(epoch || '-' || c.position, ' ' order by c.position)"
                        + " from change c, feed_position where source = '" + source + "'")
                .split(" "));
    }
}
