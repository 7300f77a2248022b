package dev.newslog.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.events.content.Content;
import dev.newslog.events.content.ContentDigest;
import dev.newslog.events.content.Contents;
import dev.newslog.events.identity.IdentityKind;
import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What the two digests of a submission depend on: that of its content on the text alone, that of the request on all.
class SubmissionTest {

    @Property
    void the_content_digest_is_that_of_the_text_whatever_else_is_said(
            @ForAll("contents") Content content, @ForAll("particulars") Particulars some) {
        ArticleSubmitted event = ArticleSubmitted.of(delivery(), some.of(content), null);

        assertThat(event.contentDigest()).isEqualTo(ContentDigest.of(content).value());
    }

    @Property
    void requests_have_one_digest_only_where_they_are_equal(
            @ForAll("contents") Content content,
            @ForAll("contents") Content other,
            @ForAll("particulars") Particulars some,
            @ForAll("particulars") Particulars more) {
        String digest = RequestDigest.of(some.of(content));

        assertThat(RequestDigest.of(some.of(content))).isEqualTo(digest).matches("[0-9a-f]{64}");
        assertThat(RequestDigest.of(some.of(other)).equals(digest)).isEqualTo(content.equals(other));
        assertThat(RequestDigest.of(more.of(content)).equals(digest)).isEqualTo(some.equals(more));
    }

    @Property
    void what_was_submitted_is_read_back(@ForAll("contents") Content content, @ForAll("particulars") Particulars some)
            throws UnreadableEventException {
        ArticleSubmitted event = ArticleSubmitted.of(delivery(), some.of(content), null);

        assertThat(EventCodec.read(EventCodec.write(event))).isEqualTo(event);
    }

    private static Delivery delivery() {
        return new Delivery(new UUID(1, 2), new UUID(3, 4), "desk", Instant.EPOCH, null, "");
    }

    /// All of a submission but its content.
    record Particulars(
            String uri, String url, String version, Instant first, Instant made, PubStatus status, Instant embargo) {

        Submission of(Content content) {
            return new Submission(
                    "harbour-courier", IdentityKind.URI, uri, url, version, first, made, content, status, embargo);
        }
    }

    @Provide
    Arbitrary<Particulars> particulars() {
        Arbitrary<String> texts =
                Arbitraries.of("1", "2", "https://a.example/1").injectNull(0.3);
        Arbitrary<Instant> times =
                Arbitraries.longs().between(0, 2).map(Instant::ofEpochSecond).injectNull(0.3);
        return Combinators.combine(texts, texts, texts, times, times, Arbitraries.of(PubStatus.class), times)
                .as(Particulars::new);
    }

    @Provide
    Arbitrary<Content> contents() {
        return Contents.any();
    }
}
