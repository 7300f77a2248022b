package dev.newslog.bench.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.newslog.bench.story.Story;
import dev.newslog.events.ArticleSubmitted;
import dev.newslog.events.Delivery;
import dev.newslog.events.EventCodec;
import dev.newslog.events.EventRecord;
import dev.newslog.events.identity.SubmissionId;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;

/// Stories as the ingest-service puts them on the log.
public final class Events {

    private static final String CLIENT = "newslog";

    private Events() {}

    /// A record of the log for a story that was received now.
    public static ProducerRecord<String, byte[]> of(String topic, Story story) {
        Delivery delivery = new Delivery(SubmissionId.unkeyed(), story.articleId(), CLIENT, Instant.now(), null, "");
        EventRecord event = EventCodec.write(ArticleSubmitted.of(delivery, story.submission(), null));
        ProducerRecord<String, byte[]> written = new ProducerRecord<>(topic, event.key(), event.value());
        event.headers().forEach((name, value) -> written.headers().add(name, value.getBytes(UTF_8)));
        return written;
    }
}
