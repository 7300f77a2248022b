package dev.newslog.api.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;
import dev.newslog.api.diff.Operation.Op;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Truth 7: `equal` and `delete` are the old text, `equal` and `insert` the new one, for any two texts, whatever they
/// are written in and however little may be spent on them.
class AnyTextDiffTest {

    @Property(tries = 3_000)
    void the_operations_give_both_texts_to_the_letter(@ForAll Kind kind, @ForAll Random random) {
        Kind.Pair texts = kind.pair(random);

        TextDiff diff = between(texts, random);

        assertThat(joined(diff, Op.INSERT)).isEqualTo(texts.before());
        assertThat(joined(diff, Op.DELETE)).isEqualTo(texts.after());
    }

    @Property(tries = 6_000)
    void no_operation_begins_or_ends_within_a_grapheme(@ForAll Kind kind, @ForAll Random random) {
        Kind.Pair texts = kind.pair(random);

        TextDiff diff = between(texts, random);

        assertNoGraphemeIsCut(diff, Op.INSERT, texts.before());
        assertNoGraphemeIsCut(diff, Op.DELETE, texts.after());
    }

    @Property(tries = 3_000)
    void what_moved_is_one_deletion_and_one_insertion_of_the_same_text(@ForAll Kind kind, @ForAll Random random) {
        TextDiff diff = between(kind.pair(random), random);

        List<Operation> gone = moved(diff, Op.DELETE);
        List<Operation> come = moved(diff, Op.INSERT);
        assertThat(moved(diff, Op.EQUAL)).isEmpty();
        assertThat(gone).extracting(Operation::move).doesNotHaveDuplicates();
        assertThat(come)
                .map(operation -> new Operation(Op.DELETE, operation.text(), operation.move()))
                .containsExactlyInAnyOrderElementsOf(gone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a \u0301x y\tb", "a\tx y\u0600 b", "a x\u200d y\tb", "a \u0903x y\tb"})
    void a_blank_that_makes_a_grapheme_with_its_neighbour_stays_with_it(String after) {
        TextDiff diff = TextDiff.between("a b", after);

        assertNoGraphemeIsCut(diff, Op.INSERT, "a b");
        assertNoGraphemeIsCut(diff, Op.DELETE, after);
        assertThat(joined(diff, Op.DELETE)).isEqualTo(after);
    }

    /// Mostly with all that a diff may cost.
    private static TextDiff between(Kind.Pair texts, Random random) {
        long steps = random.nextInt(4) == 0 ? random.nextInt(2_000) : TextDiff.STEPS;
        return TextDiff.between(texts.before(), texts.after(), new Budget(steps));
    }

    private static void assertNoGraphemeIsCut(TextDiff diff, Op without, String text) {
        Set<Integer> boundaries = boundaries(text);
        int at = 0;
        for (Operation operation : diff.operations()) {
            assertThat(boundaries).as("%s in %s", operation, diff).contains(at);
            at += operation.op() == without ? 0 : operation.text().length();
        }
    }

    private static Set<Integer> boundaries(String text) {
        BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
        graphemes.setText(text);
        Set<Integer> boundaries = new HashSet<>(Set.of(0));
        for (int at = graphemes.next(); at != BreakIterator.DONE; at = graphemes.next()) {
            boundaries.add(at);
        }
        return boundaries;
    }

    private static List<Operation> moved(TextDiff diff, Op op) {
        return diff.operations().stream()
                .filter(operation -> operation.op() == op && operation.move() != null)
                .toList();
    }

    private static String joined(TextDiff diff, Op without) {
        return diff.operations().stream()
                .filter(operation -> operation.op() != without)
                .map(Operation::text)
                .collect(Collectors.joining());
    }
}
