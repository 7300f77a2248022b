package dev.newslog.events.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

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
