package dev.newslog.events;

import static dev.newslog.events.FerryStory.content;
import static dev.newslog.events.FerryStory.submission;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.newslog.events.ArticleErased.Erasure;
import dev.newslog.events.ArticleReinstated.Reinstatement;
import dev.newslog.events.content.Content;
import dev.newslog.events.content.ContentDigest;
import dev.newslog.events.identity.ArticleId;
import dev.newslog.events.identity.SubmissionId;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What may never give another value: a failure here is a change of what stands on every log there is.
class GoldenVectorsTest {

    private static final UUID ARTICLE = UUID.fromString("7c1f0000-0000-5000-8000-000000000001");
    private static final UUID SUBMISSION = UUID.fromString("01932f6e-0000-7000-8000-000000000002");

    @Test
    void article_ids() {
        assertThat(ArticleId.of("harbour-courier", "urn:ferry", null, "Ferry stops")
                        .value())
                .hasToString("b2d927f3-bc5d-58d6-8fd5-e103af641d4a");
        assertThat(ArticleId.of("harbour-courier", null, "https://harbour-courier.example/ferry", "Ferry stops")
                        .value())
                .hasToString("33c26f2b-ec34-5f59-a22a-6d17688af5d2");
        assertThat(ArticleId.of("harbour-courier", null, null, " Ferry \t stops ")
                        .value())
                .hasToString("1211b027-aea4-51fe-a676-3a6d38afe678");
    }

    @Test
    void submission_ids_and_request_digests() {
        assertThat(RequestDigest.of(submission()))
                .isEqualTo("8ea234ff94dcb6cbdef1f03615ad14a0d88201cd1455d58af3ff4b5b246fc44f");
        assertThat(SubmissionId.keyed("courier-cms", "k-1", "", ARTICLE, "00"))
                .hasToString("80b2a9fe-3dd5-577c-90d5-a9be8dd7d08d");
    }

    @Test
    void the_request_digest_of_a_kill_notice_is_its_withdrawals_unless_it_said_more() {
        Withdrawal notice = new Withdrawal("harbour-courier", "urn:ferry", null, null, null, null, "Not confirmed.");

        assertThat(RequestDigest.of(notice, Content.ofNote("Not confirmed."), null))
                .isEqualTo(RequestDigest.of(notice))
                .isEqualTo("f947ca2991655ee733b7880e739701bb52ac7283b90906a292cf26b4b831f297");
        assertThat(RequestDigest.of(notice, content(), Instant.parse("2026-11-03T00:00:00Z")))
                .isEqualTo("9ec88c29dd7f53d44ddad6ad19a827d5f70f8688a55a3ca8966bf502a2a93388");
    }

    @Test
    void the_request_digest_of_text_beyond_the_basic_plane() {
        assertThat(RequestDigest.of(new Reinstatement("harbour-courier", "\ud83d\udea2 sails")))
                .isEqualTo("ade2b0aa6c54292ade97aea22dfa729813f2788aaae561b751c38d1dc2316913");
    }

    /// Earlier releases wrote such a character as two escapes, of twelve bytes.
    @Test
    void a_character_beyond_the_basic_plane_is_written_as_itself_and_read_in_both_forms()
            throws UnreadableEventException {
        String ships = "a" + "\ud83d\udea2".repeat(10_000);
        ArticleEvent event = new ArticleReinstated(
                new Delivery(SUBMISSION, ARTICLE, "desk", Instant.EPOCH, null, ""),
                new Reinstatement("harbour-courier", ships));

        EventRecord written = EventCodec.write(event);

        String value = new String(written.value(), UTF_8);
        assertThat(value).contains(ships);
        byte[] escaped = value.replace("\ud83d\udea2", "\\uD83D\\uDEA2").getBytes(UTF_8);
        assertThat(EventCodec.read(written)).isEqualTo(event);
        assertThat(EventCodec.read(new EventRecord(written.key(), written.headers(), escaped)))
                .isEqualTo(event);
    }

    @Test
    void content_digest() {
        assertThat(ContentDigest.of(content()).value())
                .isEqualTo("v1:sha-256:3e632df632727c2ac197cca984f4c1ee7133504eabd97ea38ec172b94e6894a1");
    }

    @ParameterizedTest
    @MethodSource("eventsOfV1")
    void event_v1(String name, ArticleEvent event) throws UnreadableEventException {
        EventRecord written = EventCodec.write(event);

        assertThat(new String(written.value(), UTF_8)).isEqualTo(golden(name));
        assertThat(written.key()).isEqualTo(ARTICLE.toString());
        assertThat(event.articleId()).isEqualTo(ARTICLE);
        assertThat(event.submissionId()).isEqualTo(SUBMISSION);
        assertThat(written.headers())
                .isEqualTo(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", SUBMISSION.toString(),
                        "ce_source", "courier-cms",
                        "ce_type", "news.article." + name + ".v1",
                        "ce_subject", ARTICLE.toString(),
                        "ce_time", "2026-11-02T09:46:00.123456Z",
                        "content-type", "application/json"));
        assertThat(EventCodec.read(written)).isEqualTo(event);
    }

    static Stream<Arguments> eventsOfV1() {
        Delivery delivery = new Delivery(
                SUBMISSION, ARTICLE, "courier-cms", Instant.parse("2026-11-02T09:46:00.123456Z"), "k-1", "3");
        Original original = new Original("text/plain", "Ferry".getBytes(UTF_8));
        Instant first = Instant.parse("2026-11-02T08:10:00Z");
        Instant created = Instant.parse("2026-11-02T09:45:00Z");
        return Stream.of(
                arguments("submitted", ArticleSubmitted.of(delivery, submission(), original)),
                arguments(
                        "withdrawn",
                        new ArticleWithdrawn(
                                delivery,
                                new Withdrawal(
                                        "harbour-courier",
                                        "urn:ferry",
                                        "https://harbour-courier.example/ferry",
                                        "3",
                                        first,
                                        created,
                                        "Not confirmed."),
                                original)),
                arguments(
                        "reinstated",
                        new ArticleReinstated(delivery, new Reinstatement("harbour-courier", "Confirmed."))),
                arguments(
                        "erased",
                        new ArticleErased(
                                delivery,
                                new Erasure(
                                        "harbour-courier",
                                        "2",
                                        first,
                                        created,
                                        PubStatus.USABLE,
                                        Instant.parse("2026-11-03T00:00:00Z"),
                                        ContentDigest.of(content()).value(),
                                        "By order of the court."))));
    }

    @Test
    void an_operators_withdrawal_of_any_source_is_written_without_one() throws UnreadableEventException {
        Delivery delivery = new Delivery(SUBMISSION, ARTICLE, "desk", Instant.EPOCH, null, "");
        ArticleEvent event = new ArticleWithdrawn(
                delivery, new Withdrawal(null, null, null, null, null, null, "By order of the court."), null);

        EventRecord written = EventCodec.write(event);

        assertThat(new String(written.value(), UTF_8))
                .isEqualTo("{\"withdrawal\":{\"reason\":\"By order of the court.\"}}");
        assertThat(EventCodec.read(written)).isEqualTo(event);
    }

    private static String golden(String name) {
        try (InputStream file = GoldenVectorsTest.class.getResourceAsStream("/events/v1/" + name + ".json")) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }
}
