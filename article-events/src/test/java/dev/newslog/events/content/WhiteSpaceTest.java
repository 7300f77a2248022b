package dev.newslog.events.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// Held against regular expressions, by which the digest was defined.
class WhiteSpaceTest {

    private static final Pattern WHITE_SPACE = Pattern.compile("\\p{IsWhite_Space}+");
    private static final Pattern BLANK_LINE = Pattern.compile("\\n[\\p{IsWhite_Space}&&[^\\n]]*\\n");
    private static final Pattern AT_THE_ENDS = Pattern.compile("^ | $");

    @Test
    void every_character_is_what_unicode_says() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT).filter(WhiteSpace::is))
                .containsExactlyElementsOf(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(character -> WHITE_SPACE
                                .matcher(Character.toString(character))
                                .matches())
                        .boxed()
                        .toList());
    }

    @Property
    void any_runs_become_one_space(@ForAll("spacious") String text) {
        assertThat(WhiteSpace.collapsed(text)).isEqualTo(collapsed(text));
    }

    @Property
    void any_blank_lines_part_paragraphs(@ForAll("spacious") String text) {
        String paragraphs = BLANK_LINE
                .splitAsStream(text.replace("\r\n", "\n").replace('\r', '\n'))
                .map(paragraph -> collapsed(CanonicalText.nfc(paragraph)))
                .filter(paragraph -> !paragraph.isEmpty())
                .collect(Collectors.joining("\n\n"));

        assertThat(CanonicalText.paragraphs(text)).isEqualTo(paragraphs);
    }

    @Provide
    Arbitrary<String> spacious() {
        return Arbitraries.of(
                        "a",
                        "bc",
                        "\u00e9",
                        "\ud83d\ude00",
                        " ",
                        " ",
                        "\n",
                        "\n",
                        "\r",
                        "\r\n",
                        "\t",
                        "\u000b",
                        "\u0085",
                        "\u00a0",
                        "\u2003",
                        "\u2028",
                        "\u200b",
                        "\u3000")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    private static String collapsed(String text) {
        return AT_THE_ENDS.matcher(WHITE_SPACE.matcher(text).replaceAll(" ")).replaceAll("");
    }
}
