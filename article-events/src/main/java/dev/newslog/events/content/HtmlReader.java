package dev.newslog.events.content;

import java.util.regex.Pattern;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/// Reads the elements of one page for [HtmlText], in their order.
final class HtmlReader implements NodeFilter {

    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

    private final boolean withMarks;
    private final HtmlMarks marks = new HtmlMarks();
    private final StringBuilder text = new StringBuilder();
    /// The words since the last mark, before normalisation: a letter and its accent may stand in two nodes.
    private final StringBuilder words = new StringBuilder();

    private Gap gap = Gap.NONE;
    private boolean anyWords;

    private HtmlReader(boolean withMarks) {
        this.withMarks = withMarks;
    }

    static String read(Element page, boolean withMarks) {
        HtmlReader reader = new HtmlReader(withMarks);
        page.filter(reader);
        reader.writeWords();
        return reader.text.toString();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        switch (node) {
            case TextNode written -> append(written.getWholeText());
            case DataNode written -> append(written.getWholeData());
            case Element element
            when HtmlElements.isUnseen(element) -> {
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
            if (isMarked(element)) {
                writeWords();
                text.append(HtmlMarks.end(element));
            }
            widen(gapAround(element));
        }
        return FilterResult.CONTINUE;
    }

    private void open(Element element) {
        widen(element.normalName().equals("br") ? Gap.LINE : gapAround(element));
        if (isMarked(element)) {
            writeWords();
            text.append(marks.start(element));
        }
    }

    private boolean isMarked(Element element) {
        return withMarks && HtmlElements.isSeenMark(element);
    }

    private void append(String written) {
        String line = CanonicalText.spaced(written);
        if (line.isEmpty()) {
            widen(written.isEmpty() ? Gap.NONE : Gap.SPACE);
            return;
        }
        widen(startsWithSpace(written) ? Gap.SPACE : Gap.NONE);
        words.append(anyWords ? gap.characters : "").append(line);
        anyWords = true;
        gap = endsWithSpace(written) ? Gap.SPACE : Gap.NONE;
    }

    private void writeWords() {
        String normal = normal(words);
        text.append(withMarks ? HtmlMarks.escape(normal) : normal);
        words.setLength(0);
    }

    /// As NFC, and what no character is (a reference to half a one) as U+FFFD, as browsers do.
    static String normal(CharSequence written) {
        return CanonicalText.nfc(LONE_SURROGATE.matcher(written).replaceAll("\ufffd"));
    }

    private void widen(Gap other) {
        gap = gap.compareTo(other) < 0 ? other : gap;
    }

    private static Gap gapAround(Element element) {
        return HtmlElements.isBlock(element) ? Gap.BLANK_LINE : Gap.NONE;
    }

    private static boolean startsWithSpace(String written) {
        return CanonicalText.isWhiteSpace(written.codePointAt(0));
    }

    private static boolean endsWithSpace(String written) {
        return CanonicalText.isWhiteSpace(written.codePointBefore(written.length()));
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
}
