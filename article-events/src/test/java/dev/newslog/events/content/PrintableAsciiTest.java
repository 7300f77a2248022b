package dev.newslog.events.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/// What is looked at eight bytes at a time is found as if each character were looked at.
class PrintableAsciiTest {

    @Property
    void any_text_is_seen_as_its_characters_are(@ForAll("texts") String text) {
        boolean expected = text.chars().allMatch(PrintableAsciiTest::isPrintableOrLineEnd);

        assertThat(PrintableAscii.isAllOf(text)).isEqualTo(expected);
    }

    @Test
    void one_other_character_is_found_at_any_place() {
        IntStream.concat(IntStream.range(0, 0x180), IntStream.of(0xd800, 0xdbff, 0xdc00, 0xdfff, 0xff1f, 0xfffd))
                .forEach(other -> {
                    for (int place = 0; place < 20; place++) {
                        String text = "?".repeat(place) + (char) other + "~? \n".repeat(3);

                        assertThat(PrintableAscii.isAllOf(text))
                                .as("U+%04X after %d", other, place)
                                .isEqualTo(isPrintableOrLineEnd(other));
                    }
                });
    }

    /// Mostly what is printable, so that both answers come up at all lengths.
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Character> characters = Arbitraries.frequencyOf(
                Tuple.of(200, Arbitraries.chars().range(' ', '~')),
                Tuple.of(10, Arbitraries.just('\n')),
                Tuple.of(1, Arbitraries.chars()));
        return characters.list().ofMaxSize(100).map(PrintableAsciiTest::joined);
    }

    private static String joined(List<Character> characters) {
        StringBuilder text = new StringBuilder();
        characters.forEach(text::append);
        return text.toString();
    }

    private static boolean isPrintableOrLineEnd(int character) {
        return (character >= ' ' && character <= '~') || character == '\n';
    }
}
