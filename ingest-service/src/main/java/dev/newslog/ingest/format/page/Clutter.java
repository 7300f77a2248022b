package dev.newslog.ingest.format.page;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/// What stands around a story and is none of it: by its element, its role or its name, or as it is nothing but links.
/// What holds more than half of the prose around it is no clutter, whatever it is called.
final class Clutter implements NodeFilter {

    private static final Set<String> UNREAD = words("""
            audio button canvas head iframe noscript object script select style svg template textarea video""");
    private static final Set<String> TAGS = words("address aside dialog figcaption footer form h1 menu nav");
    private static final Set<String> ROLES = words("""
            banner complementary contentinfo dialog menu navigation search toolbar""");
    private static final Set<String> NAMES = words("""
            ad ads advert advertisement author authors breadcrumb breadcrumbs byline caption carousel comment comments
            consent cookie cookies copyright credit footer gallery login modal nav newsletter outbrain popup promo
            promotion recirculation recommendation recommendations recommended register registration related share
            sharing sidebar signup social sponsored subscribe subscription taboola tags teasers toolbar trending""");
    private static final Set<String> MAYBE_LINKS = words("div h2 h3 h4 li ol p section ul");
    private static final Set<String> SCOPES = words("article body html main");
    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern HUMP = Pattern.compile("([a-z])([A-Z])");
    /// Where less than this part of the page's prose would be left, names are no guide on this page.
    private static final int LEAST_LEFT = 10;

    private final Prose prose;
    private final boolean byName;
    private final Set<Element> found = new HashSet<>();
    /// The elements around this one that may hold a whole story, the innermost first.
    private final Deque<Element> scopes = new ArrayDeque<>();

    private Clutter(Element page, Prose prose, boolean byName) {
        this.prose = prose;
        this.byName = byName;
        scopes.push(page);
    }

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+", -1));
    }

    /// The outermost elements that are clutter.
    static Set<Element> in(Element page) {
        Prose prose = Prose.in(page, Set.of());
        Set<Element> clutter = in(page, prose, true);
        int left = prose.of(page) - clutter.stream().mapToInt(prose::of).sum();
        return left * (long) LEAST_LEFT < prose.of(page) ? in(page, prose, false) : clutter;
    }

    private static Set<Element> in(Element page, Prose prose, boolean byName) {
        Clutter clutter = new Clutter(page, prose, byName);
        page.filter(clutter);
        return clutter.found;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (UNREAD.contains(element.normalName()) || (isClutter(element) && !holdsTheStory(element))) {
            found.add(element);
            return FilterResult.SKIP_ENTIRELY;
        }
        if (SCOPES.contains(element.normalName())) {
            scopes.push(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && SCOPES.contains(element.normalName())) {
            scopes.pop();
        }
        return FilterResult.CONTINUE;
    }

    private boolean holdsTheStory(Element element) {
        return prose.of(element) * 2L > prose.of(scopes.element());
    }

    private boolean isClutter(Element element) {
        String tag = element.normalName();
        return TAGS.contains(tag)
                || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
                || element.hasAttr("hidden")
                || (element.attr("aria-hidden").equals("true") && !tag.equals("p"))
                || (tag.equals("figure") && !holdsQuotation(element))
                || (MAYBE_LINKS.contains(tag) && prose.isOnlyLinks(element))
                || (byName && isCalledClutter(element));
    }

    /// Not every `figure` is a picture.
    private static boolean holdsQuotation(Element figure) {
        return figure.children().stream().anyMatch(child -> child.normalName().equals("blockquote"));
    }

    private static boolean isCalledClutter(Element element) {
        String names = element.className() + " " + element.id();
        String words = HUMP.matcher(names).replaceAll("$1 $2").toLowerCase(Locale.ROOT);
        return Arrays.stream(NO_LETTERS.split(words)).anyMatch(NAMES::contains);
    }
}
