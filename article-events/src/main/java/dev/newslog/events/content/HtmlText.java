package dev.newslog.events.content;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Reads an HTML body as a reader does: blocks of text, with or without the mark-up that can be seen.
///
/// Blocks are separated by a blank line, `br` is a line break, other white space collapses to one space. What no
/// reader sees (comments, scripts, styles, templates, elements with `hidden`, attributes without visible effect)
/// is left out. The result is part of digest `v1`: it may never change for an old input.
///
/// Any text is HTML, and its length bounds the work and the result: the parser goes no deeper than 512 elements (words
/// below are read as if they stood there), takes no more than 512 attributes of one, and copies at most 12 unclosed
/// marks into a paragraph.
///
/// Marks count as they are nested and cut, empty ones too: that is another text, even where it looks the same. It is
/// the same text, even where it looks different, if only these differ: white space in `pre`, several `br` in a row,
/// what style sheets and scripts do, values of form controls, and what is embedded other than images.
public final class HtmlText {

    /// As in HTML.
    private static final int MOST_DEPTH = 512;

    private HtmlText() {}

    /// The words alone: what diffs, search and plain text use.
    public static String extract(String html) {
        return HtmlReader.read(body(html), false);
    }

    /// The words with the mark-up that can be seen, in one spelling. White space stands as late as it can: between
    /// the last mark and the word, so it does not matter on which side of a mark it was written.
    static String canonical(String html) {
        return HtmlReader.read(body(html), true);
    }

    /// The parser's rules for HTML fail on some mark-up that nobody writes by mistake, such as hundreds of templates
    /// and
    /// drawings within each other. That is read by its tags alone.
    private static Element body(String html) {
        try {
            return Jsoup.parse(html).body();
        } catch (IllegalArgumentException unforeseen) {
            Element body = new Element("body");
            Parser tagsAlone = Parser.xmlParser().setMaxDepth(MOST_DEPTH);
            return body.appendChildren(Jsoup.parse(html, "", tagsAlone).childNodesCopy());
        }
    }
}
