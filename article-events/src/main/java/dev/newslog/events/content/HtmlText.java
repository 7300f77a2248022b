package dev.newslog.events.content;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/// Reads an HTML body as a reader does: blocks of text, with or without the mark-up that can be seen.
///
/// Blocks are separated by a blank line, `br` is a line break, other white space collapses to one space. What no
/// reader sees (comments, scripts, styles, templates, elements with `hidden`, attributes without visible effect)
/// is left out. The result is part of digest `v1`: it may never change for an old input.
public final class HtmlText {

    private static final Set<String> UNSEEN = Set.of(
            "script", "style", "template", "noscript", "head", "title", "meta", "link", "iframe", "object", "embed");
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");
    private static final Set<String> SEEN_MARKS = Set.of(
            "a",
            "blockquote",
            "code",
            "del",
            "em",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "img",
            "ins",
            "li",
            "ol",
            "pre",
            "s",
            "strong",
            "sub",
            "sup",
            "table",
            "td",
            "th",
            "tr",
            "u",
            "ul");
    private static final Map<String, String> SAME_LOOK = Map.of("b", "strong", "i", "em", "strike", "s");
    private static final Map<String, List<String>> SEEN_ATTRIBUTES =
            Map.of("a", List.of("href"), "img", List.of("src", "alt"));

    private HtmlText() {}

    /// The words alone: what diffs, search and plain text use.
    public static String extract(String html) {
        return read(html, false);
    }

    /// The words with the mark-up that can be seen, in one spelling. White space stands as late as it can: between
    /// the last mark and the word, so it does not matter on which side of a mark it was written.
    static String canonical(String html) {
        return read(html, true);
    }

    private static String read(String html, boolean withMarks) {
        Reader reader = new Reader(withMarks);
        Jsoup.parse(html).body().filter(reader);
        return reader.text.toString();
    }

    private static final class Reader implements NodeFilter {

        private final StringBuilder text = new StringBuilder();
        private final boolean withMarks;
        private Gap gap = Gap.NONE;
        private boolean anyWords;

        Reader(boolean withMarks) {
            this.withMarks = withMarks;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            switch (node) {
                case TextNode words -> append(words.getWholeText());
                case Element element
                when isUnseen(element) -> {
                    return FilterResult.SKIP_ENTIRELY;
                }
                case Element element -> open(element);
                default -> {}
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                mark(element, "</" + look(element) + ">");
                widen(gapAround(element));
            }
            return FilterResult.CONTINUE;
        }

        private void open(Element element) {
            widen(element.normalName().equals("br") ? Gap.LINE : gapAround(element));
            mark(element, "<" + look(element) + attributes(element) + ">");
        }

        private void mark(Element element, String mark) {
            if (withMarks && SEEN_MARKS.contains(look(element))) {
                text.append(mark);
            }
        }

        private void append(String words) {
            String line = CanonicalText.line(words);
            if (line.isEmpty()) {
                widen(words.isEmpty() ? Gap.NONE : Gap.SPACE);
                return;
            }
            widen(startsWithSpace(words) ? Gap.SPACE : Gap.NONE);
            text.append(anyWords ? gap.characters : "").append(withMarks ? escape(line) : line);
            anyWords = true;
            gap = endsWithSpace(words) ? Gap.SPACE : Gap.NONE;
        }

        private void widen(Gap other) {
            gap = gap.compareTo(other) < 0 ? other : gap;
        }
    }

    /// What separates two words, the wider the later.
    private enum Gap {
        NONE(""),
        SPACE(" "),
        LINE("\n"),
        BLANK_LINE("\n\n");

        private final String characters;

        Gap(String characters) {
            this.characters = characters;
        }
    }

    private static boolean isUnseen(Element element) {
        return UNSEEN.contains(element.normalName()) || element.hasAttr("hidden");
    }

    private static Gap gapAround(Element element) {
        return BLOCKS.contains(element.normalName()) ? Gap.BLANK_LINE : Gap.NONE;
    }

    private static String look(Element element) {
        return SAME_LOOK.getOrDefault(element.normalName(), element.normalName());
    }

    private static String attributes(Element element) {
        StringBuilder attributes = new StringBuilder();
        for (String name : SEEN_ATTRIBUTES.getOrDefault(element.normalName(), List.of())) {
            String value = escape(CanonicalText.line(element.attr(name)));
            attributes.append(' ').append(name).append("=\"").append(value).append('"');
        }
        return attributes.toString();
    }

    private static String escape(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static boolean startsWithSpace(String words) {
        return CanonicalText.isWhiteSpace(words.codePointAt(0));
    }

    private static boolean endsWithSpace(String words) {
        return CanonicalText.isWhiteSpace(words.codePointBefore(words.length()));
    }
}
