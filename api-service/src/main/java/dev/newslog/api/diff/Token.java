package dev.newslog.api.diff;

import org.jspecify.annotations.Nullable;

/// A piece of one text: a word, what stands between words, or a paragraph that has moved.
///
/// @param moved what to do with the paragraph: never the same in both texts, so that no two are aligned
record Token(String text, @Nullable Operation moved) {

    static Token of(String word) {
        return new Token(word, null);
    }

    static Token of(Operation moved) {
        return new Token(moved.text(), moved);
    }
}
