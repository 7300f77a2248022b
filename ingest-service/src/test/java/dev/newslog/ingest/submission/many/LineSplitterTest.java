package dev.newslog.ingest.submission.many;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LineSplitterTest {

    private static final int LONGEST = 10;

    @Test
    void each_line_has_its_number_and_blank_ones_are_counted() {
        assertThat(split(7, "a\n\n \t\r\nb\r\nc")).containsExactly("7 a", "10 b\r", "11 c");
    }

    @Test
    void the_last_line_may_have_no_end_and_need_not_be_there() {
        assertThat(split(1, "a\nb\n")).containsExactly("1 a", "2 b");
        assertThat(split(1, "a\nb")).containsExactly("1 a", "2 b");
        assertThat(split(1, "")).isEmpty();
        assertThat(split(1, "a\n  ")).containsExactly("1 a");
    }

    @Test
    void of_a_line_that_is_too_long_nothing_is_kept_and_the_others_are_whole() {
        assertThat(split(1, "a\n" + "x".repeat(LONGEST + 1) + "\nb\n" + "y".repeat(LONGEST)))
                .containsExactly("1 a", "2 too long", "3 b", "4 " + "y".repeat(LONGEST));
        LineSplitter splitter = new LineSplitter(1, LONGEST);

        splitter.add("x".repeat(1_000).getBytes(UTF_8));

        assertThat(splitter.next()).isNull();
        assertThat(splitter.held()).isZero();
        assertThat(splitter.isAmidLine()).isTrue();
    }

    @Property(tries = 2_000)
    void in_whatever_pieces_it_comes_the_lines_are_the_same(@ForAll("texts") String text, @ForAll long seed) {
        byte[] bytes = text.getBytes(UTF_8);
        LineSplitter splitter = new LineSplitter(1, LONGEST);
        List<String> lines = new ArrayList<>();

        int from = 0;
        for (long pieces = seed; from < bytes.length; pieces = Long.rotateRight(pieces, 3)) {
            int to = Math.min(bytes.length, from + 1 + (int) (pieces & 7));
            splitter.add(Arrays.copyOfRange(bytes, from, to));
            from = to;
            if ((pieces & 8) == 0) {
                takeAll(splitter, lines);
            }
        }
        splitter.end();
        takeAll(splitter, lines);

        assertThat(lines).isEqualTo(split(1, text));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab \t\r\n\n").ofMaxLength(60);
    }

    private static List<String> split(long first, String text) {
        LineSplitter splitter = new LineSplitter(first, LONGEST);
        List<String> lines = new ArrayList<>();
        splitter.add(text.getBytes(UTF_8));
        splitter.end();
        takeAll(splitter, lines);
        return lines;
    }

    private static void takeAll(LineSplitter splitter, List<String> lines) {
        for (Line line = splitter.next(); line != null; line = splitter.next()) {
            lines.add(told(line));
        }
    }

    private static String told(Line line) {
        byte[] document = line.document();
        return line.number() + " " + (document == null ? "too long" : new String(document, UTF_8));
    }
}
