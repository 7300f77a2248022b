package dev.newslog.events;

import static dev.newslog.events.FerryStory.submission;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newslog.events.ArticleReinstated.Reinstatement;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is no event that this release knows is told as unreadable, whoever wrote it.
class UnreadableEventsTest {

    private static final UUID ARTICLE = UUID.fromString("7c1f0000-0000-5000-8000-000000000001");
    private static final UUID SUBMISSION = UUID.fromString("01932f6e-0000-7000-8000-000000000002");

    @Test
    void a_record_of_a_newer_release_is_unreadable_rather_than_read_in_part() {
        EventRecord written = EventCodec.write(ArticleSubmitted.of(
                new Delivery(ARTICLE, ARTICLE, "courier-cms", Instant.EPOCH, null, ""), submission(), null));
        String newer = new String(written.value(), UTF_8).replaceFirst("\\{", "{\"mood\":\"sombre\",");

        assertThatThrownBy(() -> EventCodec.read(
                        new EventRecord(written.key(), new HashMap<>(written.headers()), newer.getBytes(UTF_8))))
                .isInstanceOf(UnreadableEventException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "7",
                "\"a\"",
                "{\"line\":{}}",
                "{\"submission\":null,\"contentDigest\":null}"
            })
    void a_strangers_value_is_unreadable(String value) {
        assertThatThrownBy(() -> EventCodec.read(withValue(value))).isInstanceOf(UnreadableEventException.class);
    }

    @Test
    void why_it_is_unreadable_is_told_without_its_text() {
        assertThatThrownBy(() -> EventCodec.read(withValue("{\"line\":\"secret\" secret}")))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContainingAll("JsonParseException", "line: 1, column: 18")
                .hasMessageNotContaining("secret");
    }

    @Test
    void a_value_that_breaks_the_parsers_own_bounds_is_unreadable() {
        assertThatThrownBy(() -> EventCodec.read(withValue("{\"idempotencyKey\":" + "9".repeat(2_000) + "}")))
                .isInstanceOf(UnreadableEventException.class);
        assertThatThrownBy(() -> EventCodec.read(withValue("[".repeat(100_000))))
                .isInstanceOf(UnreadableEventException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0001-12-31T23:59:59Z", "+10000-01-01T00:00:00Z", "+999999999-01-01T00:00:00Z"})
    void a_time_without_a_year_of_four_digits_is_unreadable(String time) {
        EventRecord written = withValue("{\"reinstatement\":{\"source\":\"a\",\"reason\":\"b\"}}");
        Map<String, String> headers = new HashMap<>(written.headers());
        headers.put("ce_time", time);

        assertThatThrownBy(() -> EventCodec.read(new EventRecord(written.key(), headers, written.value())))
                .isInstanceOf(UnreadableEventException.class);
    }

    private static EventRecord withValue(String value) {
        EventRecord written = EventCodec.write(new ArticleReinstated(
                new Delivery(SUBMISSION, ARTICLE, "desk", Instant.EPOCH, null, ""), new Reinstatement("a", "b")));
        return new EventRecord(written.key(), written.headers(), value.getBytes(UTF_8));
    }
}
