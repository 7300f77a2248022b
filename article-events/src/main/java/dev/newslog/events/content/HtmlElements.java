package dev.newslog.events.content;

import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/// What an HTML element is to a reader. The sets are part of digest `v1` and never change.
final class HtmlElements {

    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "template",
            "noscript",
            "noembed",
            "noframes",
            "head",
            "title",
            "meta",
            "link",
            "iframe",
            "object",
            "embed");
    /// What stands on lines of its own (HTML Living Standard, section 15.3).
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
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
            "hgroup",
            "hr",
            "legend",
            "li",
            "listing",
            "main",
            "menu",
            "nav",
            "ol",
            "optgroup",
            "option",
            "p",
            "plaintext",
            "pre",
            "search",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul",
            "xmp");
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
            "q",
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

    private HtmlElements() {}

    static boolean isUnseen(Element element) {
        return UNSEEN.contains(element.normalName()) || element.hasAttr("hidden");
    }

    static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    static boolean isSeenMark(Element element) {
        return SEEN_MARKS.contains(look(element));
    }

    /// The one name of all elements that look the same.
    static String look(Element element) {
        return SAME_LOOK.getOrDefault(element.normalName(), element.normalName());
    }
}
