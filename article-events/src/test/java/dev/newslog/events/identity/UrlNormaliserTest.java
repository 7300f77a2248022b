package dev.newslog.events.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every address of one page has one normal form, and any text is an address or refused.
class UrlNormaliserTest {

    @Property(tries = 2_000)
    void all_addresses_of_a_page_are_the_same(@ForAll("addresses") Address address, @ForAll long seed) {
        assertThat(UrlNormaliser.normalise(address.written(new Random(seed)))).isEqualTo(address.normal());
    }

    @Property
    void other_pages_have_other_addresses(
            @ForAll("addresses") Address address, @ForAll("addresses") Address other, @ForAll long seed) {
        String one = UrlNormaliser.normalise(address.written(new Random(seed)));
        String two = UrlNormaliser.normalise(other.written(new Random(seed)));

        assertThat(one.equals(two)).isEqualTo(address.equals(other));
    }

    @Property(tries = 5_000)
    void a_normal_form_is_its_own(@ForAll("likelyAddresses") String url) {
        normal(url).ifPresent(normal -> {
            assertThat(normal).matches("https?://[!-~]+").doesNotContain("#");
            assertThat(UrlNormaliser.normalise(normal)).isEqualTo(normal);
        });
    }

    @Property
    void any_text_is_an_address_or_refused(@ForAll String text) {
        assertThat(normal("https://" + text)).isEqualTo(normal("https://" + text));
        assertThat(normal(text)).isEqualTo(normal(text));
    }

    /// Golden, as ids of articles are made of them: none may ever get another form.
    @ParameterizedTest
    @CsvSource({
        "HTTPS://Example.ORG, https://example.org/",
        "https://example.org:443/A/b?x=1&utm_source=n&y=2&fbclid=z#top, https://example.org/A/b?x=1&y=2",
        "http://example.org:8080/?gclid=1, http://example.org:8080/",
        "https://bücher.example/straße, https://xn--bcher-kva.example/stra%C3%9Fe",
        "'https://example.org/?utm_source=\u2028&x#\u2028', https://example.org/?x",
    })
    void urls(String written, String normal) {
        assertThat(UrlNormaliser.normalise(written)).isEqualTo(normal);
        assertThat(UrlNormaliser.normalise(normal)).isEqualTo(normal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://example.org/", "/a", "https://user:pw@example.org/", "https://", "https://exa mple.org/"})
    void what_is_no_address_is_refused(String written) {
        assertThatThrownBy(() -> UrlNormaliser.normalise(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_host_longer_than_any_domain_name_is_refused() {
        assertThatThrownBy(() -> UrlNormaliser.normalise("https://" + "é".repeat(1_001) + "/"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("has a host");
    }

    /// Nothing else may be thrown.
    private static Optional<String> normal(String url) {
        try {
            return Optional.of(UrlNormaliser.normalise(url));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    @Provide
    Arbitrary<Address> addresses() {
        return Address.any();
    }

    @Provide
    Arbitrary<String> likelyAddresses() {
        Arbitrary<String> marks = Arbitraries.of(
                "/", "?", "&", "=", "#", ":", ".", "-", "--", "@", "[", "]", "%", "%2F", "%zz", "+", "\\", "^", "\"",
                "|", "_");
        Arbitrary<String> words = Arbitraries.of(
                "a", "A", "8", "xn--", "utm_", "fbclid", "gclid", "mc_cid", ":80", ":443", "é", "ß", "ſ", "İ", "ﷺ", "℀",
                "。", "／", "ａ", "א", "漢", "🚢", "\u0301", "\u0338", "\u00ad", "\u200d", "\u212a", "\u2028", "\n", "\t",
                " ", "\u0000", "\ud800");
        return Combinators.combine(
                        Arbitraries.of("http", "https", "HTTPS"),
                        Arbitraries.of("", "a.example", "[::1]", "bücher.example:80"),
                        Arbitraries.oneOf(marks, words, words).list().ofMaxSize(8))
                .as((scheme, host, rest) -> scheme + "://" + host + String.join("", rest));
    }
}
