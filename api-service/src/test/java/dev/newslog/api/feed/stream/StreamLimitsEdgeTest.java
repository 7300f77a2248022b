package dev.newslog.api.feed.stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newslog.api.ArchiveFixture;
import dev.newslog.api.EventSource;
import dev.newslog.api.Scrape;
import dev.newslog.api.TestClients;
import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a reader of the stream may cost.
@QuarkusTest
@TestProfile(StreamLimitsEdgeTest.Strict.class)
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class StreamLimitsEdgeTest {

    /// Three readers, who are told often and have two seconds to take it.
    public static final class Strict implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "newslog.stream.heartbeat", "200ms",
                    "newslog.stream.most-readers", "3",
                    "newslog.stream.cut-after", "2s");
        }
    }

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String READERS = "newslog_stream_readers";
    private static final String CUT = "newslog_stream_readers_cut_total";

    /// Several times what the sockets of both sides hold.
    private static final int MANY = 5_000;

    @TestHTTPResource
    URI service;

    private ArchiveFixture archive;
    private String source;

    @BeforeEach
    void open() {
        archive = ArchiveFixture.open();
        source = "limits-" + UUID.randomUUID();
        EventSource.awaitService(service);
        awaitReaders(0);
    }

    @AfterEach
    void nobody_is_left() {
        awaitReaders(0);
    }

    @Test
    void a_reader_to_whom_nothing_happens_gets_comments() throws IOException {
        try (EventSource stream = EventSource.open(service, "/revisions/stream?source=" + source)) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(stream.comments()).hasSizeGreaterThan(3));

            assertThat(stream.events()).isEmpty();
            assertThat(stream.retries()).hasSize(1);
        }
    }

    @Test
    void the_comments_bear_how_far_the_feed_is_for_a_reader_for_whom_nothing_is() throws Exception {
        try (EventSource stream = EventSource.open(service, "/revisions/stream?source=" + source)) {
            archive.article("another", NOON, "A", "B");

            String end = archive.value("select epoch || '-' || position from feed_position");
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(stream.lastEventId()).isEqualTo(end));
            assertThat(stream.events()).isEmpty();
        }
    }

    @Test
    void a_reader_that_takes_nothing_is_cut_off_and_one_that_is_slow_gets_all() throws Exception {
        String address = "/revisions/stream?after=none-0&source=" + source;
        List<String> positions = ManyChanges.add(archive, source, MANY).positions();
        double cutBefore = Scrape.now().sum(CUT);

        try (RawClient stuck = RawClient.ask(service, address);
                RawClient slow = RawClient.ask(service, address)) {
            List<String> seen = new ArrayList<>();
            while (seen.size() < positions.size()) {
                seen.add(slow.next("data: ").replaceAll(".*\"position\":\"([^\"]*)\".*", "$1"));
            }

            await().atMost(SOON)
                    .untilAsserted(
                            () -> assertThat(Scrape.now().sum(CUT) - cutBefore).isEqualTo(1));
            awaitReaders(1);
            assertThat(seen).isEqualTo(positions);
            assertThat(stuck.socket().isClosed()).isFalse();
        }
    }

    @Test
    void a_reader_that_has_gone_is_noticed() throws IOException {
        RawClient closing = RawClient.ask(service, "/revisions/stream");
        RawClient vanishing = RawClient.ask(service, "/revisions/stream");
        EventSource other = EventSource.open(service, "/revisions/stream");
        awaitReaders(3);

        closing.close();
        awaitReaders(2);
        vanishing.vanish();
        awaitReaders(1);
        other.close();
        awaitReaders(0);
    }

    @Test
    void past_the_most_readers_a_client_is_told_to_come_back() throws IOException {
        List<EventSource> streams = new ArrayList<>();
        for (int reader = 0; reader < 3; reader++) {
            streams.add(EventSource.open(service, "/revisions/stream"));
        }

        given().get("/revisions/stream")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store")
                .header("Retry-After", "10");

        streams.removeFirst().close();
        awaitReaders(2);
        streams.add(EventSource.open(service, "/revisions/stream"));
        assertThat(streams.getLast().answer().statusCode()).isEqualTo(200);
        for (EventSource stream : streams) {
            stream.close();
        }
    }

    private static void awaitReaders(int number) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Scrape.now().sum(READERS)).isEqualTo(number));
    }
}
