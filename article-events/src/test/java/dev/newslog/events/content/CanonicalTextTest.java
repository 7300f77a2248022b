package dev.newslog.events.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalTextTest {

    @Property
    void any_text_has_one_canonical_form(@ForAll String text) {
        String line = CanonicalText.line(text);
        String paragraphs = CanonicalText.paragraphs(text);

        assertThat(CanonicalText.line(line)).isEqualTo(line);
        assertThat(CanonicalText.paragraphs(paragraphs)).isEqualTo(paragraphs);
        assertThat(CanonicalText.line(paragraphs)).isEqualTo(line);
    }

    @Property
    void a_text_that_is_left_as_it_is_would_be_written_so(@ForAll("blanksAndWords") String text) {
        assertThat(CanonicalText.paragraphs(text)).isEqualTo(CanonicalText.written(text));
    }

    /// Short, so that each way in which blanks can follow one another comes up.
    @Provide
    Arbitrary<String> blanksAndWords() {
        return Arbitraries.of(
                        " ", "\n", "\n\n", "a", "b", ".", "\u2019", "\t", "\r", "\u00a0", "e\u0301", "\u007f", "\ufb01")
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }

    @Property
    void the_normal_form_is_that_of_unicode(@ForAll("manyMarks") String text) {
        assertThat(CanonicalText.nfc(text)).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    @Test
    void every_character_alone_has_the_normal_form_of_unicode() {
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .mapToObj(Character::toString)
                .forEach(character -> assertThat(CanonicalText.nfc(character))
                        .isEqualTo(Normalizer.normalize(character, Normalizer.Form.NFC)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0301\u0327", "\u0344\u0327", "\u0f73\u0327", "\u1100\u1161\u0301", "e\u0301 "})
    @Timeout(20)
    void half_a_million_marks_are_put_in_order_in_bounded_work(String marks) {
        String normal = CanonicalText.nfc("a" + marks.repeat(500_000 / marks.length()));

        assertThat(Normalizer.isNormalized(normal, Normalizer.Form.NFC)).isTrue();
    }

    @Provide
    Arbitrary<String> manyMarks() {
        Arbitrary<String> letters = Arbitraries.of("", "a", "\u1100", "\u1161");
        Arbitrary<String> marks = Arbitraries.of(
                        "\u0301",
                        "\u0327",
                        "\u0338",
                        "\u0340",
                        "\u0344",
                        "\u034f",
                        "\u09be",
                        "\u0f71",
                        "\u0f73",
                        "\u0f75",
                        "\u0f81",
                        "\u3099",
                        "\ud834\udd65",
                        "\ud834\udd6e")
                .list()
                .ofMaxSize(80)
                .map(characters -> String.join("", characters));
        return Combinators.combine(letters, marks, letters, marks)
                .as((one, some, other, more) -> one + some + other + more);
    }
}
