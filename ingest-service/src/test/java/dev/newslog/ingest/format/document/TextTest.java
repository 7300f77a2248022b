package dev.newslog.ingest.format.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    private static final String PICTOGRAPH = "\ud83d\ude00";

    private final Faults faults = new Faults();

    @ParameterizedTest
    @ValueSource(strings = {"The ferry", "Die F\u00e4hre", "two\nlines\tand a tab", PICTOGRAPH, "\u00a0x", "\uffff"})
    void sound_text_is_read_to_the_letter(String text) {
        assertThat(read(text, 100)).isEqualTo(text);
        assertThat(faults.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void what_no_text_may_have_is_told_with_its_place(String text, String fault) {
        assertThat(read(text, 100)).isNull();

        assertThat(told()).isEqualTo("has " + fault + " characters");
    }

    static Stream<Arguments> faulty() {
        return Stream.of(
                arguments("ab\0c", "the control character U+0000 after 2"),
                arguments("ab\u007f", "the control character U+007F after 2"),
                arguments("ab\u0085", "the control character U+0085 after 2"),
                arguments(PICTOGRAPH + "\ud83d\u0001", "half a character (a lone surrogate) after 1"),
                arguments(PICTOGRAPH + "\u0001", "the control character U+0001 after 1"),
                arguments("\ude00", "half a character (a lone surrogate) after 0"),
                arguments("a\ud83d", "half a character (a lone surrogate) after 1"));
    }

    @Test
    void a_pictograph_is_one_character() {
        assertThat(read(PICTOGRAPH.repeat(3), 3)).isEqualTo(PICTOGRAPH.repeat(3));
        assertThat(read(PICTOGRAPH.repeat(4), 3)).isNull();

        assertThat(told()).isEqualTo("may have at most 3 characters, and has 4");
    }

    private String told() {
        return faults.exception().faults().getFirst().detail();
    }

    private @Nullable String read(String text, int longest) {
        return Text.read(TextNode.valueOf(text), "/body", longest, faults);
    }
}
