package dev.newslog.events.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// What the ids of articles and submissions depend on, and what they don't.
class IdentityTest {

    private static final Arbitrary<String> NAMES = Arbitraries.of("a", "b", "a b", "A", "https://a.example/");

    @Property
    void the_uri_alone_names_the_article_of_a_source(
            @ForAll("names") String uri, @ForAll("names") String headline, @ForAll("names") String other) {
        ArticleId id = ArticleId.of("courier", uri, null, headline);

        assertThat(id).isEqualTo(ArticleId.of("courier", uri, other, other));
        assertThat(id.kind()).isEqualTo(IdentityKind.URI);
    }

    @Property
    void without_a_uri_the_page_alone_names_it(
            @ForAll("addresses") Address address, @ForAll long seed, @ForAll("names") String headline) {
        ArticleId id = ArticleId.of("courier", null, address.written(new Random(seed)), headline);

        assertThat(id).isEqualTo(ArticleId.of("courier", null, address.normal(), "b"));
        assertThat(id.kind()).isEqualTo(IdentityKind.URL);
    }

    @Property
    void without_both_the_words_of_the_headline_name_it(@ForAll String headline) {
        String spelled =
                "\u2003" + Normalizer.normalize(headline, Normalizer.Form.NFD).replace(" ", " \u00a0\n") + "\t";

        assertThat(ArticleId.of("courier", null, null, spelled))
                .isEqualTo(ArticleId.of("courier", null, null, headline));
    }

    @Property
    void articles_share_an_id_only_where_source_kind_and_value_are_the_same(
            @ForAll("articles") Named one, @ForAll("articles") Named other) {
        assertThat(one.id().value().equals(other.id().value())).isEqualTo(one.equals(other));
        assertThat(one.id().value().version()).isEqualTo(5);
    }

    @Property
    void submissions_share_an_id_only_where_all_of_their_request_is_the_same(
            @ForAll("requests") Request one, @ForAll("requests") Request other) {
        assertThat(one.id().equals(other.id())).isEqualTo(one.equals(other));
        assertThat(one.id().version()).isEqualTo(5);
    }

    @Test
    void a_submission_without_a_key_has_an_id_of_its_own() {
        assertThat(SubmissionId.unkeyed()).isNotEqualTo(SubmissionId.unkeyed());
        assertThat(SubmissionId.unkeyed().version()).isEqualTo(7);
    }

    record Named(String source, String uri, String url, String headline) {

        ArticleId id() {
            return ArticleId.of(source, uri, url, headline);
        }
    }

    record Request(String client, String key, String line, UUID article, String digest) {

        UUID id() {
            return SubmissionId.keyed(client, key, line, article, digest);
        }
    }

    @Provide
    Arbitrary<String> names() {
        return NAMES;
    }

    @Provide
    Arbitrary<Address> addresses() {
        return Address.any();
    }

    /// Each named by one value of one kind, in its normal form.
    @Provide
    Arbitrary<Named> articles() {
        Arbitrary<String> sources = Arbitraries.of("a", "b", "uri", "a-b");
        return Arbitraries.oneOf(
                Combinators.combine(sources, NAMES).as((source, uri) -> new Named(source, uri, null, "")),
                Combinators.combine(sources, Arbitraries.of("https://a.example/", "https://a.example/b"))
                        .as((source, url) -> new Named(source, null, url, "")),
                Combinators.combine(sources, NAMES).as((source, headline) -> new Named(source, null, null, headline)));
    }

    @Provide
    Arbitrary<Request> requests() {
        Arbitrary<String> words = Arbitraries.of("", "1", "2", "12");
        return Combinators.combine(words, words, words, Arbitraries.longs().between(1, 2), words)
                .as((client, key, line, article, digest) ->
                        new Request(client, key, line, new UUID(0, article), digest));
    }
}
