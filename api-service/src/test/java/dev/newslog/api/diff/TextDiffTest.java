package dev.newslog.api.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.api.diff.Operation.Op;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class TextDiffTest {

    @Property(tries = 2_000)
    void for_any_two_texts_the_operations_give_both_to_the_letter(
            @ForAll("texts") String oldText, @ForAll("texts") String newText) {
        TextDiff diff = TextDiff.between(oldText, newText);

        assertThat(joined(diff, Op.INSERT)).isEqualTo(oldText);
        assertThat(joined(diff, Op.DELETE)).isEqualTo(newText);
    }

    @Property
    void neighbours_are_of_different_kinds_and_deletions_come_first(
            @ForAll("texts") String oldText, @ForAll("texts") String newText) {
        var operations = TextDiff.between(oldText, newText).operations();

        for (int at = 1; at < operations.size(); at++) {
            Operation before = operations.get(at - 1);
            Operation after = operations.get(at);
            if (before.move() == null && after.move() == null) {
                assertThat(before.op()).isNotEqualTo(after.op());
                assertThat(before.op() == Op.INSERT && after.op() == Op.DELETE).isFalse();
            }
        }
    }

    @Test
    void with_one_sentence_changed_all_changes_lie_in_it() {
        String before = "The ferry sails at nine. It stops for a week. Nobody knows why.\n\nThe mayor is silent.";
        String after = "The ferry sails at nine. It will rest for a month. Nobody knows why.\n\nThe mayor is silent.";

        assertThat(TextDiff.between(before, after).operations())
                .containsExactly(
                        new Operation(Op.EQUAL, "The ferry sails at nine. It "),
                        new Operation(Op.DELETE, "stops"),
                        new Operation(Op.INSERT, "will rest"),
                        new Operation(Op.EQUAL, " for a "),
                        new Operation(Op.DELETE, "week"),
                        new Operation(Op.INSERT, "month"),
                        new Operation(Op.EQUAL, ". Nobody knows why.\n\nThe mayor is silent."));
    }

    @Test
    void a_phrase_that_was_put_in_or_taken_out_is_one_change() {
        String shorter = "Its engine has to be repaired.";
        String longer = "Its engine has to be taken out and repaired ashore.";

        TextDiff longerNow = TextDiff.between(shorter, longer);
        TextDiff shorterNow = TextDiff.between(longer, shorter);

        assertThat(longerNow.operations())
                .containsExactly(
                        new Operation(Op.EQUAL, "Its engine has to be "),
                        new Operation(Op.INSERT, "taken out and "),
                        new Operation(Op.EQUAL, "repaired"),
                        new Operation(Op.INSERT, " ashore"),
                        new Operation(Op.EQUAL, "."));
        assertThat(longerNow.wordsInserted()).isEqualTo(4);
        assertThat(longerNow.wordsDeleted()).isZero();
        assertThat(shorterNow.operations())
                .extracting(Operation::text)
                .containsExactly("Its engine has to be ", "taken out and ", "repaired", " ashore", ".");
        assertThat(shorterNow.wordsDeleted()).isEqualTo(4);
        assertThat(shorterNow.wordsInserted()).isZero();
    }

    @Property(tries = 2_000)
    void no_blank_stands_alone_between_two_changes(@ForAll("texts") String oldText, @ForAll("texts") String newText) {
        List<Operation> operations = TextDiff.between(oldText, newText).operations();

        for (int at = 1; at < operations.size() - 1; at++) {
            Operation between = operations.get(at);
            if (between.op() == Op.EQUAL
                    && operations.get(at - 1).move() == null
                    && operations.get(at + 1).move() == null) {
                assertThat(between.text()).doesNotMatch("[ \t]+");
            }
        }
    }

    @Test
    void words_are_counted_without_punctuation() {
        TextDiff diff = TextDiff.between("Ferry stops.", "Ferry halts, for good!");

        assertThat(diff.wordsDeleted()).isEqualTo(1);
        assertThat(diff.wordsInserted()).isEqualTo(3);
    }

    @Test
    void texts_of_the_greatest_length_that_share_little_cost_no_more_than_any_two() {
        for (int alphabet : new int[] {2, 40, 100_000}) {
            for (String separator : new String[] {" ", "\n"}) {
                String oldText = noise(1, alphabet, separator);
                String newText = noise(2, alphabet, separator);
                Budget budget = new Budget(TextDiff.STEPS);

                TextDiff diff = TextDiff.between(oldText, newText, budget);

                assertThat(budget.comparisons()).isLessThan(TextDiff.STEPS);
                assertThat(joined(diff, Op.INSERT)).isEqualTo(oldText);
                assertThat(joined(diff, Op.DELETE)).isEqualTo(newText);
            }
        }
    }

    @Test
    void without_a_budget_only_what_both_begin_and_end_with_is_compared() {
        Budget nothing = new Budget(0);

        TextDiff diff = TextDiff.between("It sails at nine to one.", "It stops at nine for two.", nothing);

        assertThat(diff.operations())
                .containsExactly(
                        new Operation(Op.EQUAL, "It "),
                        new Operation(Op.DELETE, "sails at nine to one"),
                        new Operation(Op.INSERT, "stops at nine for two"),
                        new Operation(Op.EQUAL, "."));
        assertThat(nothing.comparisons()).isLessThan(10);
    }

    private static String noise(long seed, int alphabet, String separator) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        while (text.length() < 500_000) {
            text.append(Integer.toString(random.nextInt(alphabet), 36)).append(separator);
        }
        return text.toString();
    }

    private static String joined(TextDiff diff, Op without) {
        return diff.operations().stream()
                .filter(operation -> operation.op() != without)
                .map(Operation::text)
                .collect(Collectors.joining());
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> words = Arbitraries.of(
                "ferry",
                "islands",
                " ",
                " ",
                "\n",
                "\n\n",
                "。",
                "渡船停航",
                "e\u0301",
                "\u0301",
                "😀",
                "👩‍👩‍👧",
                "\uD83D",
                "สวัสดี",
                ".",
                "",
                "\r\n",
                "\t",
                "Mara");
        return Arbitraries.frequencyOf(
                Tuple.of(3, words.list().ofMaxSize(40).map(list -> String.join("", list))),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(60)));
    }
}
