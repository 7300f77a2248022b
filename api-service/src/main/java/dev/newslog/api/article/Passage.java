package dev.newslog.api.article;

import java.util.ArrayList;
import java.util.List;

/// A piece of a snippet. Joined, the texts of a snippet are a passage of the article.
///
/// @param hit whether it is what was looked for
record Passage(String text, boolean hit) {

    /// What stands before a letter that is a word of its own, in what PostgreSQL gives: no text of the archive has it.
    private static final String APART = "\u0001";
    /// What marks hits there: nor has any these two.
    static final String BEGIN = "\u0002";
    static final String END = "\u0003";

    /// Of a text with its hits marked.
    static List<Passage> of(String marked) {
        List<Passage> passages = new ArrayList<>();
        for (String stretch : marked.replace(APART, "").split(BEGIN, -1)) {
            int end = stretch.indexOf(END);
            if (end >= 0) {
                add(passages, stretch.substring(0, end), true);
            }
            add(passages, stretch.substring(end + 1), false);
        }
        return passages;
    }

    private static void add(List<Passage> passages, String text, boolean hit) {
        if (!text.isEmpty()) {
            passages.add(new Passage(text, hit));
        }
    }
}
