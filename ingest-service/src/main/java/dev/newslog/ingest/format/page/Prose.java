package dev.newslog.ingest.format.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/// How much of each element of a page is prose: text that stands in paragraphs, not in links.
final class Prose implements NodeFilter {

    /// What is shorter is a label, a button or a line of a menu.
    private static final int SHORTEST_PARAGRAPH = 25;
    /// Tenths of an element's text.
    private static final int NEARLY_ALL = 8;

    private static final Amount NONE = new Amount();

    private final Set<Element> without;
    private final Map<Element, Amount> amounts = new HashMap<>();

    private Prose(Set<Element> without) {
        this.without = without;
    }

    /// Characters in an element.
    private static final class Amount {
        private int all;
        private int linked;
        /// In paragraphs that are in it.
        private int prose;
        /// In the paragraph that it is, or is a part of.
        private int own;
    }

    /// @param without elements that do not count
    static Prose in(Element page, Set<Element> without) {
        Prose prose = new Prose(without);
        page.filter(prose);
        return prose;
    }

    int of(Element element) {
        return amounts.getOrDefault(element, NONE).prose;
    }

    /// Whether it has next to nothing but links.
    boolean isOnlyLinks(Element element) {
        Amount amount = amounts.getOrDefault(element, NONE);
        return amount.all > 0 && amount.linked * 10L >= amount.all * (long) NEARLY_ALL;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words && node.parent() instanceof Element parent) {
            int length = words.text().strip().length();
            amount(parent).own += length;
            amount(parent).all += length;
        }
        return node instanceof Element element && without.contains(element)
                ? FilterResult.SKIP_ENTIRELY
                : FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            Amount amount = amount(element);
            boolean isLink = element.normalName().equals("a");
            if (isLink) {
                amount.linked = amount.all;
            } else if (element.isBlock() && amount.own >= SHORTEST_PARAGRAPH) {
                amount.prose += amount.own;
            }
            if (element.parent() != null) {
                add(amount, isLink || element.isBlock() ? 0 : amount.own, amount(element.parent()));
            }
        }
        return FilterResult.CONTINUE;
    }

    private static void add(Amount amount, int own, Amount around) {
        around.all += amount.all;
        around.linked += amount.linked;
        around.prose += amount.prose;
        around.own += own;
    }

    private Amount amount(Element element) {
        return amounts.computeIfAbsent(element, anew -> new Amount());
    }
}
