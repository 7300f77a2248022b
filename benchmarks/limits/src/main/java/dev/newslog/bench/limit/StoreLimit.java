package dev.newslog.bench.limit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Writes each poll of the log into two tables in one transaction, by JDBC batches, then commits its offsets.
///
/// Settings are system properties: `bootstrap.servers`, `topic`, `group`, `jdbc.url`, `jdbc.user`, `jdbc.password`.
public final class StoreLimit {

    private static final Duration POLL = Duration.ofMillis(500);

    private StoreLimit() {}

    public static void main(String[] arguments) throws SQLException, IOException {
        try (Connection database = connect();
                KafkaConsumer<String, byte[]> log = consumer()) {
            Tables tables = Tables.in(database);
            log.subscribe(List.of(Settings.required("topic")));
            System.out.println(Settings.READY);
            // until SIGTERM: what was not committed by then is read again
            while (true) {
                ConsumerRecords<String, byte[]> polled = log.poll(POLL);
                if (!polled.isEmpty()) {
                    tables.write(rows(polled));
                    log.commitSync();
                }
            }
        }
    }

    private static Connection connect() throws SQLException {
        String url = Settings.required("jdbc.url");
        return DriverManager.getConnection(
                url + (url.contains("?") ? '&' : '?') + "reWriteBatchedInserts=true",
                Settings.required("jdbc.user"),
                Settings.required("jdbc.password"));
    }

    private static KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", Settings.required("bootstrap.servers"),
                        "group.id", Settings.required("group"),
                        "enable.auto.commit", "false",
                        "auto.offset.reset", "earliest",
                        "max.poll.records", "500",
                        "max.partition.fetch.bytes", "8388608",
                        "fetch.max.bytes", "4194304",
                        "metadata.max.age.ms", "2000"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private static List<Row> rows(ConsumerRecords<String, byte[]> polled) throws IOException {
        List<Row> rows = new ArrayList<>(polled.count());
        for (ConsumerRecord<String, byte[]> one : polled) {
            UUID id =
                    UUID.fromString(new String(one.headers().lastHeader("ce_id").value(), UTF_8));
            rows.add(Row.of(id, UUID.fromString(one.key()), one.value()));
        }
        return rows;
    }
}
