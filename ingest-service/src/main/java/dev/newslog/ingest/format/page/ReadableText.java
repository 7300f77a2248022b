package dev.newslog.ingest.format.page;

import dev.newslog.events.content.HtmlText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/// Finds the text of a story among the elements of a page.
///
/// Clutter does not count. The story is sought in an element that is named for it: the `articleBody` of microdata, an
/// `article`, `main`, or else in the whole page; of several of a name in the first that has not much less prose than
/// the others. From there it is found by going down as long as one child holds nearly all of the prose.
final class ReadableText {

    private static final List<String> NAMED =
            List.of("[itemprop~=(?i)^articleBody$]", "article, [role=article]", "main, [role=main]");
    private static final double NOT_MUCH_LESS = 0.5;
    /// A named element with less of the page's prose has a teaser.
    private static final double MORE_THAN_A_TEASER = 0.2;
    private static final double NEARLY_ALL = 0.85;
    private static final String HIDDEN = "hidden";

    private final Element page;
    private final Prose prose;

    private ReadableText(Element page, Prose prose) {
        this.page = page;
        this.prose = prose;
    }

    /// Paragraphs, separated by blank lines. Leaves the clutter of the page hidden, and all else shown.
    static String of(Element page) {
        Set<Element> clutter = Clutter.in(page);
        page.select("[hidden]").removeAttr(HIDDEN);
        clutter.forEach(element -> element.attr(HIDDEN, ""));
        ReadableText text = new ReadableText(page, Prose.in(page, clutter));
        return HtmlText.extract(text.heart().outerHtml());
    }

    private Element heart() {
        Element heart = named();
        for (Optional<Element> child = richest(heart); child.isPresent(); child = richest(heart)) {
            heart = child.get();
        }
        return heart;
    }

    private Element named() {
        for (String name : NAMED) {
            Elements named = page.select(name);
            int most = named.stream().mapToInt(prose::of).max().orElse(0);
            Optional<Element> first = named.stream()
                    .filter(element -> has(element, NOT_MUCH_LESS, most))
                    .filter(element -> has(element, MORE_THAN_A_TEASER, prose.of(page)))
                    .findFirst();
            if (first.isPresent()) {
                return withAllParagraphs(first.get());
            }
        }
        return page;
    }

    /// Some pages name each paragraph.
    private static Element withAllParagraphs(Element named) {
        Element parent = named.parent();
        return named.normalName().equals("p") && parent != null ? parent : named;
    }

    private Optional<Element> richest(Element element) {
        return element.children().stream()
                .filter(Element::isBlock)
                .max(Comparator.comparingInt(prose::of))
                .filter(child -> has(child, NEARLY_ALL, prose.of(element)));
    }

    private boolean has(Element element, double share, int whole) {
        return prose.of(element) > 0 && prose.of(element) >= whole * share;
    }
}
