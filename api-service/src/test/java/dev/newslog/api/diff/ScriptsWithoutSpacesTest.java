package dev.newslog.api.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.api.diff.Operation.Op;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Words of scripts without spaces are found by dictionaries: an edit is a word, no lone character and no whole
/// sentence.
class ScriptsWithoutSpacesTest {

    @Test
    void a_chinese_word_is_replaced_by_another() {
        assertThat(changes("港务局宣布，渡轮星期一停航。", "港务局宣布，渡轮星期二停航。")).containsExactly("-星期一", "+星期二");
    }

    @Test
    void a_japanese_word_is_replaced_by_another() {
        assertThat(changes("フェリーは月曜日に港を出ます。", "フェリーは火曜日に港を出ます。")).containsExactly("-月曜日", "+火曜日");
    }

    @Test
    void a_thai_word_is_replaced_by_another() {
        assertThat(changes("เรือข้ามฟากหยุดวิ่งวันจันทร์", "เรือข้ามฟากหยุดวิ่งวันอังคาร"))
                .containsExactly("-จันทร์", "+อังคาร");
    }

    @Test
    void their_words_are_counted() {
        TextDiff diff = TextDiff.between("渡轮停航。", "渡轮停航。港口关闭。");

        assertThat(diff.wordsInserted()).isEqualTo(2);
        assertThat(diff.wordsDeleted()).isZero();
    }

    @Test
    void a_family_is_one_grapheme() {
        assertThat(changes("Seen: 👩‍👩‍👧", "Seen: 👩‍👩‍👦")).containsExactly("-👩‍👩‍👧", "+👩‍👩‍👦");
        assertThat(changes("Flags: 🇸🇪🇳🇴", "Flags: 🇸🇪🇳🇱")).containsExactly("-🇳🇴", "+🇳🇱");
        assertThat(changes("a\u0301 b", "a\u0300 b")).containsExactly("-a\u0301", "+a\u0300");
    }

    private static List<String> changes(String before, String after) {
        return TextDiff.between(before, after).operations().stream()
                .filter(operation -> operation.op() != Op.EQUAL)
                .map(operation -> (operation.op() == Op.INSERT ? "+" : "-") + operation.text())
                .toList();
    }
}
