package dev.newslog.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newslog.stack.Installation;
import dev.newslog.stack.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The load is a setting: `-Dnewslog.test.submissions=200 -Dnewslog.test.reads=500`, each a second where the machine
/// bears it.
@ExtendWith(RunningNewslog.class)
class RollingRestartTest {

    private static final int SUBMISSIONS = Integer.getInteger("newslog.test.submissions", 40);
    private static final int READS = Integer.getInteger("newslog.test.reads", 100);
    private static final Path TABLE = Path.of("target", "rolling-restart.txt");
    /// So long the partitions of a store-service wait that does not hand them over: far more than anything takes here.
    private static final Duration SESSION_TIMEOUT = Duration.ofSeconds(60);
    /// The delay is more than the balancer takes to see that an instance is not ready. The others keep a busy machine
    /// from being taken for an outage, which is told by 503.
    private static final Map<String, String> INGEST = Map.of(
            "quarkus.shutdown.delay", "2S",
            "newslog.log.answer-within", "20s",
            "mp.messaging.outgoing.submissions.request.timeout.ms", "15000",
            "mp.messaging.outgoing.submissions.delivery.timeout.ms", "18000");

    private static final Map<String, String> STORE =
            Map.of("mp.messaging.incoming.submissions.session.timeout.ms", Long.toString(SESSION_TIMEOUT.toMillis()));
    private static final Map<String, String> API = Map.of(
            "quarkus.shutdown.delay", "2S",
            "newslog.api.diffs.turn-within", "20s",
            "quarkus.datasource.jdbc.acquisition-timeout", "20S",
            "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout", "20",
            "quarkus.datasource.jdbc.additional-jdbc-properties.options", "-c statement_timeout=18000");

    @Test
    void nobody_notices_that_every_service_is_restarted(Installation parts) throws Exception {
        Map<String, Row> table = new TreeMap<>();

        try (Pair ingest = Pair.of(parts.ingest(), INGEST);
                Pair store = Pair.of(parts.store(), STORE);
                Pair api = Pair.of(parts.api(), API);
                Balancer submitting = new Balancer(ingest.both());
                Balancer reading = new Balancer(api.both())) {
            parts.store().stop();
            Newsroom newsroom = new Newsroom(submitting.address(), reading.address());
            for (Pair restarted : List.of(ingest, store, api)) {
                table.put(restarted.first().name(), underLoad(newsroom, restarted));
            }
        } finally {
            parts.store().start();
        }

        write(table);
        assertThat(table.values()).allSatisfy(row -> {
            assertThat(row.answers().get("submissions")).containsOnlyKeys("202");
            assertThat(row.answers().get("reads")).containsOnlyKeys("200");
        });
    }

    /// What was answered while a service was restarted.
    private record Row(Map<String, Map<String, Long>> answers, Duration took) {

        @Override
        public String toString() {
            return "%s in %d s".formatted(answers, took.toSeconds());
        }
    }

    private static Row underLoad(Newsroom newsroom, Pair restarted) throws Exception {
        Instant begin = Instant.now();
        Load load = new Load(newsroom, SUBMISSIONS, READS);
        Stalls stalls = new Stalls(newsroom, "beside-" + restarted.first().name());
        try (load;
                stalls) {
            restarted.restartInTurn();
        }
        Duration took = Duration.between(begin, Instant.now());

        assertThat(stalls.longest())
                .as(
                        "from submitted to archived, while there is a new %s",
                        restarted.first().name())
                .isLessThan(SESSION_TIMEOUT);
        assertThat(load.accepted()).isNotEmpty();
        awaitReceipts(newsroom, load.accepted());
        return new Row(load.answers(), took);
    }

    private static void awaitReceipts(Newsroom newsroom, Queue<JsonNode> accepted) throws Exception {
        try (ExecutorService readers = Executors.newFixedThreadPool(8)) {
            for (Future<JsonNode> receipt : readers.invokeAll(accepted.stream()
                    .map(one -> (Callable<JsonNode>) () -> newsroom.receipt(one))
                    .toList())) {
                receipt.get();
            }
        }
    }

    private static void write(Map<String, Row> table) throws IOException {
        StringBuilder text =
                new StringBuilder("At most %d submissions and %d reads a second%n".formatted(SUBMISSIONS, READS));
        table.forEach((service, row) -> text.append("%s restarted: %s%n".formatted(service, row)));
        Files.writeString(TABLE, text);
    }

    private record Pair(ServiceProcess first, ServiceProcess second) implements AutoCloseable {

        static Pair of(ServiceProcess service, Map<String, String> settings) {
            Pair pair = new Pair(
                    service.twin(service.name() + "-a", settings), service.twin(service.name() + "-b", settings));
            pair.both().forEach(ServiceProcess::start);
            return pair;
        }

        List<ServiceProcess> both() {
            return List.of(first, second);
        }

        void restartInTurn() {
            for (ServiceProcess instance : both()) {
                instance.stop();
                instance.start();
            }
        }

        @Override
        public void close() {
            both().forEach(ServiceProcess::stop);
        }
    }
}
