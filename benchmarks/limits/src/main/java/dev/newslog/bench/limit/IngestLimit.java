package dev.newslog.bench.limit;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Parses a document, sends its bytes to Kafka, and answers when they are acknowledged.
///
/// Settings are system properties: `port`, `bootstrap.servers`, `topic`.
public final class IngestLimit extends AbstractVerticle {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int READY = 200;
    private static final int ACCEPTED = 202;
    private static final int MALFORMED = 400;
    private static final int UNKNOWN = 404;
    private static final int UNAVAILABLE = 503;

    private final KafkaProducer<String, byte[]> log;
    private final String topic;
    private final int port;

    private IngestLimit(KafkaProducer<String, byte[]> log, String topic, int port) {
        this.log = log;
        this.topic = topic;
        this.port = port;
    }

    public static void main(String[] arguments) {
        String topic = Settings.required("topic");
        int port = Integer.parseInt(Settings.required("port"));
        // as many as Quarkus takes
        int loops = 2 * Runtime.getRuntime().availableProcessors();
        KafkaProducer<String, byte[]> log = producer(Settings.required("bootstrap.servers"));
        // else the first submission waits for it
        log.partitionsFor(topic);
        Vertx.vertx(new VertxOptions().setEventLoopPoolSize(loops))
                .deployVerticle(() -> new IngestLimit(log, topic, port), new DeploymentOptions().setInstances(loops))
                .onSuccess(deployed -> System.out.println(Settings.READY))
                .onFailure(failed -> {
                    failed.printStackTrace();
                    System.exit(1);
                });
    }

    /// Sends as the ingest-service does.
    private static KafkaProducer<String, byte[]> producer(String servers) {
        return new KafkaProducer<>(
                Map.ofEntries(
                        Map.entry("bootstrap.servers", servers),
                        Map.entry("acks", "all"),
                        Map.entry("enable.idempotence", "true"),
                        Map.entry("linger.ms", "20"),
                        Map.entry("batch.size", "262144"),
                        Map.entry("compression.type", "lz4"),
                        Map.entry("max.request.size", "8388608"),
                        Map.entry("buffer.memory", "67108864"),
                        Map.entry("request.timeout.ms", "2000"),
                        Map.entry("delivery.timeout.ms", "2200"),
                        Map.entry("metadata.max.idle.ms", "2147483647")),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    @Override
    public void start(Promise<Void> started) {
        vertx.createHttpServer()
                .requestHandler(this::serve)
                .listen(port)
                .<Void>mapEmpty()
                .onComplete(started);
    }

    private void serve(HttpServerRequest request) {
        switch (request.path()) {
            case "/articles" -> request.body().onSuccess(body -> take(body.getBytes(), request.response()));
            case "/q/health/ready" -> answer(request.response(), READY);
            default -> answer(request.response(), UNKNOWN);
        }
    }

    private void take(byte[] document, HttpServerResponse response) {
        String key;
        try {
            key = RecordKey.of(JSON.readTree(document));
        } catch (IOException malformed) {
            answer(response, MALFORMED);
            return;
        }
        Context here = context;
        // the callback tells of a failure
        var _ = log.send(
                new ProducerRecord<>(topic, key, document),
                (place, failed) -> here.runOnContext(now -> answer(response, failed == null ? ACCEPTED : UNAVAILABLE)));
    }

    private static void answer(HttpServerResponse response, int status) {
        response.setStatusCode(status)
                .putHeader("content-type", "application/json")
                .end("{\"status\":" + status + "}");
    }
}
