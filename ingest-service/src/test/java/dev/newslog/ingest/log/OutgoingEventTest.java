package dev.newslog.ingest.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.events.ArticleSubmitted;
import dev.newslog.events.Delivery;
import dev.newslog.events.EventCodec;
import dev.newslog.events.EventRecord;
import dev.newslog.events.Original;
import dev.newslog.events.PubStatus;
import dev.newslog.events.Submission;
import dev.newslog.events.content.Content;
import dev.newslog.events.content.ContentType;
import dev.newslog.events.identity.IdentityKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// How much of the log an event takes.
class OutgoingEventTest {

    private static final int MOST_BYTES = 8_388_608;

    @Test
    void key_headers_and_what_kafka_adds_count_too() {
        EventRecord bare = new EventRecord("key", Map.of(), new byte[1_000]);
        EventRecord headed = new EventRecord("key", Map.of("ce_source", "courier"), new byte[1_000]);

        assertThat(OutgoingEvent.of(bare).size()).isGreaterThan(1_003);
        assertThat(OutgoingEvent.of(headed).size())
                .isGreaterThanOrEqualTo(OutgoingEvent.of(bare).size() + "ce_sourcecourier".length());
    }

    @Test
    void the_longest_wire_copy_there_is_fits_the_log() {
        String body = "\ud83d\udea2".repeat(500_000);

        EventRecord written = EventCodec.write(ArticleSubmitted.of(
                new Delivery(UUID.randomUUID(), UUID.randomUUID(), "courier-cms", Instant.EPOCH, null, ""),
                submission(body),
                new Original("text/plain", ("Ships\n\n" + body).getBytes(UTF_8))));

        assertThat(OutgoingEvent.of(written).size()).isLessThan(MOST_BYTES);
    }

    private static Submission submission(String body) {
        Content content = new Content(
                "Ships", null, null, null, null, body, ContentType.PLAIN, List.of(), List.of(), null, null, null);
        return new Submission(
                "wire", IdentityKind.HEADLINE, null, null, null, null, null, content, PubStatus.USABLE, null);
    }
}
