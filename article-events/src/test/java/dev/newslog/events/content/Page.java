package dev.newslog.events.content;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// What a reader sees of an HTML body, whatever way it is written.
record Page(List<Block> blocks) {

    /// @param look `p`, or a mark that can be seen
    record Block(String look, List<Word> words) {}

    /// @param mark empty, a mark that can be seen, or the address of a link
    record Word(String mark, String text) {

        boolean isLink() {
            return mark.startsWith("https:");
        }
    }

    /// Pages with any words.
    static Arbitrary<Page> any() {
        return pages(
                Contents.words(),
                Arbitraries.of(
                        "",
                        "",
                        "",
                        "strong",
                        "em",
                        "s",
                        "sub",
                        "q",
                        "https://a.example/1?a=1&b=2#é",
                        "https://a.example/2"),
                Arbitraries.of("p", "p", "p", "h2", "blockquote", "pre"));
    }

    /// Pages of so few words and marks that two are often equal.
    static Arbitrary<Page> alike() {
        return pages(
                Arbitraries.of("a", "b"),
                Arbitraries.of("", "strong", "https://a.example/1"),
                Arbitraries.of("p", "h2"));
    }

    private static Arbitrary<Page> pages(Arbitrary<String> texts, Arbitrary<String> marks, Arbitrary<String> looks) {
        Arbitrary<Word> words = Combinators.combine(marks, texts).as(Word::new);
        Arbitrary<Block> blocks = Combinators.combine(
                        looks, words.list().ofMinSize(1).ofMaxSize(4))
                .as(Block::new);
        return blocks.list().ofMinSize(1).ofMaxSize(3).map(Page::new);
    }
}
