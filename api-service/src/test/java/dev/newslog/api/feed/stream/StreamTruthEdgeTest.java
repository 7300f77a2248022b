package dev.newslog.api.feed.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.api.ArchiveFixture;
import dev.newslog.api.EventSource;
import dev.newslog.api.TestClients;
import dev.newslog.stack.Database;
import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Truth 8 for the stream: who follows it sees every change once, in order, however often it is cut off, while
/// others write.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class StreamTruthEdgeTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int WRITERS = 3;
    private static final int TRANSACTIONS = 60;

    @TestHTTPResource
    URI service;

    private final ExecutorService inBackground = Executors.newVirtualThreadPerTaskExecutor();
    private final String run = UUID.randomUUID().toString();
    private ArchiveFixture archive;
    private String start;
    private volatile String last = "none yet";

    @BeforeEach
    void open() throws SQLException {
        archive = ArchiveFixture.open();
        EventSource.awaitService(service);
        archive.article("truth-start", NOON, "A");
        start = archive.value("select epoch || '-' || position from feed_position");
    }

    @AfterEach
    void end() {
        inBackground.close();
    }

    @Test
    void who_follows_the_stream_sees_every_change_once_across_reconnects_while_others_write() throws Exception {
        List<Future<Void>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            String source = source(writer);
            UUID article = archive.article(source, NOON, "A");
            writers.add(inBackground.submit(() -> write(article, source)));
        }
        Future<List<String>> all = inBackground.submit(following("/revisions/stream?after=" + start, 7));
        Future<List<String>> one =
                inBackground.submit(following("/revisions/stream?source=" + source(1) + "&after=" + start, 8));

        for (Future<Void> writer : writers) {
            writer.get(LONG.toSeconds(), TimeUnit.SECONDS);
        }
        archive.article(source(1), NOON, "Last");
        last = archive.value("select epoch || '-' || position from feed_position");

        assertThat(all.get(LONG.toSeconds(), TimeUnit.SECONDS)).isEqualTo(positions("source like '%" + run + "'"));
        assertThat(one.get(LONG.toSeconds(), TimeUnit.SECONDS)).isEqualTo(positions("source = '" + source(1) + "'"));
    }

    /// What a client is told that comes back again and again, each time with its last id, until it has seen the
    /// last.
    private Callable<List<String>> following(String address, long seed) {
        return () -> {
            Random random = new Random(seed);
            List<String> seen = new ArrayList<>();
            String lastEventId = "";
            while (seen.isEmpty() || !seen.getLast().equals(last)) {
                EventSource stream = EventSource.open(service, address, "Last-Event-ID", lastEventId);
                int enough = random.nextInt(20);
                untilTrue(() -> stream.events().size() >= enough || hasLast(stream));
                stream.close();
                untilTrue(stream::hasEnded);
                stream.events().forEach(event -> seen.add(event.id()));
                lastEventId = stream.lastEventId();
            }
            return seen;
        };
    }

    private boolean hasLast(EventSource stream) {
        return stream.events().stream().anyMatch(event -> event.id().equals(last));
    }

    private static void untilTrue(Callable<Boolean> condition) {
        Awaitility.await().atMost(LONG).pollInterval(Duration.ofMillis(5)).until(condition);
    }

    private Void write(UUID article, String source) throws SQLException {
        Random random = new Random(source.hashCode());
        try (Connection owner = archive.connect(Database.OWNER);
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            int ordinal = 1;
            for (int transaction = 0; transaction < TRANSACTIONS; transaction++) {
                int changes = 1 + random.nextInt(5);
                for (int change = 0; change < changes; change++) {
                    statement.execute("""
                            with fed as (update feed_position set position = position + 1 returning position)
                            insert into change select gen_random_uuid(), '%1$s', %2$d, fed.position, 'revision', '%3$s', 1,
                                'usable', '{body}', null, now(), gen_random_uuid(), '\\x01' from fed""".formatted(article, ++ordinal, source));
                }
                owner.commit();
            }
        }
        return null;
    }

    private String source(int writer) {
        return "truth-" + writer + "-" + run;
    }

    private List<String> positions(String which) throws SQLException {
        return List.of(archive.value("select string_agg(epoch || '-' || c.position, ' ' order by c.position)"
                        + " from change c, feed_position where " + which)
                .split(" "));
    }
}
