package dev.newslog.api.feed.stream;

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
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Many readers cost one connection to the database, however many they are.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class StreamCrowdEdgeTest {

    private static final int CROWD = 2_000;
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String OPEN = """
            select count(*) from pg_stat_activity
            where usename = 'newslog_reader' and datname = current_database()""";
    private static final String WORKING = OPEN + " and state <> 'idle'";

    @TestHTTPResource
    URI service;

    private final List<RawClient> crowd = new ArrayList<>();
    private ArchiveFixture archive;

    @BeforeEach
    void open() {
        archive = ArchiveFixture.open();
        EventSource.awaitService(service);
    }

    @AfterEach
    void leave() throws IOException {
        for (RawClient client : crowd) {
            client.close();
        }
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(Scrape.now().sum("newslog_stream_readers")).isZero());
    }

    @Test
    void two_thousand_readers_cost_one_connection_and_all_are_told() throws Exception {
        gather("/revisions/stream");

        for (int look = 0; look < 20; look++) {
            assertThat(Integer.parseInt(archive.value(WORKING))).isLessThanOrEqualTo(1);
            assertThat(Scrape.now().sum("agroal_active_count")).isLessThanOrEqualTo(1);
        }
        String source = "crowd-" + UUID.randomUUID();
        archive.article(source, NOON, "A");
        for (RawClient client : crowd) {
            assertThat(client.next("data: ")).contains(source);
        }
    }

    @Test
    void two_thousand_who_come_back_at_once_take_turns_on_a_few_connections() throws Exception {
        String source = "crowd-" + UUID.randomUUID();
        String start = archive.value("select epoch || '-' || position from feed_position");
        archive.article(source, NOON, "A");
        int connections = Integer.parseInt(archive.value(OPEN));

        gather("/revisions/stream?after=" + start);

        for (RawClient client : crowd) {
            assertThat(client.next("data: ")).contains(source);
        }
        assertThat(Integer.parseInt(archive.value(OPEN))).isLessThanOrEqualTo(connections + 5);
    }

    /// Lets all in, each with the head of its stream.
    private void gather(String address) throws IOException {
        for (int reader = 0; reader < CROWD; reader++) {
            crowd.add(RawClient.ask(service, address));
        }
        for (RawClient client : crowd) {
            client.next("id: ");
        }
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(Scrape.now().sum("newslog_stream_readers")).isEqualTo(CROWD));
    }
}
