package dev.newslog.api.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.PatchFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {

    @Property(tries = 3_000)
    void what_it_says_makes_the_later_text_of_the_earlier_one_to_the_letter(@ForAll Kind kind, @ForAll Random random) {
        Kind.Pair texts = kind.pair(random);

        String hunks = between(texts, random);

        assertThat(Patched.by(hunks, texts.before())).isEqualTo(texts.after());
    }

    @Property
    void others_read_it_too(@ForAll Kind kind, @ForAll Random random) throws PatchFailedException {
        Kind.Pair texts = kind.pair(random);

        List<String> unified = new ArrayList<>(List.of("--- before", "+++ after"));
        unified.addAll(lines(between(texts, random)));

        assertThat(DiffUtils.patch(lines(texts.before()), UnifiedDiffUtils.parseUnifiedDiff(unified)))
                .isEqualTo(lines(texts.after()));
    }

    @Test
    void three_lines_stand_around_a_change_and_changes_near_each_other_are_one_hunk() {
        String before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n16\n17\n18\n19\n20\n";
        String after = before.replace("5\n6", "five\n6").replace("\n10", "").replace("\n20\n", "\n20\n21\n");

        assertThat(UnifiedDiff.hunks(before, after)).isEqualTo("""
                @@ -2,12 +2,11 @@
                 2
                 3
                 4
                -5
                +five
                 6
                 7
                 8
                 9
                -10
                 11
                 12
                 13
                @@ -18,3 +17,4 @@
                 18
                 19
                 20
                +21
                """);
    }

    @Test
    void a_text_that_ends_without_a_line_feed_says_so() {
        assertThat(UnifiedDiff.hunks("It sails.\n\nNobody knows why.", "It stops.\n\nNobody knows why."))
                .isEqualTo("""
                        @@ -1,3 +1,3 @@
                        -It sails.
                        +It stops.
                        \s
                         Nobody knows why.
                        \\ No newline at end of file
                        """);
        assertThat(UnifiedDiff.hunks("It sails.", "It sails.\n")).isEqualTo("""
                        @@ -1 +1 @@
                        -It sails.
                        \\ No newline at end of file
                        +It sails.
                        """);
    }

    @Test
    void a_text_comes_from_nothing_and_goes() {
        assertThat(UnifiedDiff.hunks("", "It sails.\nNow.\n")).isEqualTo("@@ -0,0 +1,2 @@\n+It sails.\n+Now.\n");
        assertThat(UnifiedDiff.hunks("It sails.\nNow.\n", "")).isEqualTo("@@ -1,2 +0,0 @@\n-It sails.\n-Now.\n");
        assertThat(UnifiedDiff.hunks("It sails.", "It sails.")).isEmpty();
    }

    private static String between(Kind.Pair texts, Random random) {
        long steps = random.nextInt(4) == 0 ? random.nextInt(50) : TextDiff.STEPS;
        return UnifiedDiff.hunks(texts.before(), texts.after(), new Budget(steps));
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }
}
