package dev.newslog.ingest.format.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// What a page may be headed by, the best first.
final class Headlines {

    private static final String SEPARATORS = "-|:*·•»«/\u2010\u2011\u2012\u2013\u2014\u2015";
    /// Search engines show no more, so templates cut what they say to them.
    private static final int CUT_FROM = 100;

    private Headlines() {}

    /// In the order of JSON-LD, OpenGraph, `meta`, `h1` and `title`, without the name of the site behind a separator.
    static List<String> of(Element page, MetaTags meta, Thing article, List<String> sites) {
        List<String> h1 = page.select("h1").stream()
                .limit(1)
                .map(Element::text)
                .map(Words::line)
                .toList();
        List<String> headlines = Stream.of(
                        article.texts("headline", "name").stream(),
                        meta
                                .all(
                                        "og:title",
                                        "headline",
                                        "parsely-title",
                                        "sailthru.title",
                                        "dc.title",
                                        "twitter:title")
                                .stream(),
                        h1.stream(),
                        page.select("title").stream().limit(1).map(Element::text))
                .flatMap(said -> said)
                .map(Words::line)
                .filter(said -> !said.isEmpty())
                .map(said -> startsWithAll(said, h1) ? h1.getFirst() : withoutSite(said, sites))
                .toList();
        return headlines.isEmpty() ? headlines : whole(headlines);
    }

    /// Whether it is the `h1`, a separator, and whatever the site calls itself.
    private static boolean startsWithAll(String headline, List<String> h1) {
        return h1.stream()
                .anyMatch(title -> headline.startsWith(title + " ")
                        && SEPARATORS.indexOf(headline.charAt(title.length() + 1)) >= 0);
    }

    private static String withoutSite(String headline, List<String> sites) {
        for (String site : sites) {
            int end = headline.length() - site.length();
            if (!site.isEmpty() && end > 0 && headline.regionMatches(true, end, site, 0, site.length())) {
                String before = headline.substring(0, end).strip();
                String bare = withoutSeparator(before);
                if (!bare.isEmpty() && !bare.equals(before)) {
                    return bare;
                }
            }
        }
        return headline;
    }

    private static String withoutSeparator(String headline) {
        int end = headline.length();
        while (end > 0 && (SEPARATORS.indexOf(headline.charAt(end - 1)) >= 0 || headline.charAt(end - 1) == ' ')) {
            end--;
        }
        return headline.substring(0, end);
    }

    /// The same, before the first the one that says it in full, where the first was cut.
    private static List<String> whole(List<String> headlines) {
        String first = headlines.getFirst();
        String begin = first.endsWith("...")
                ? first.substring(0, first.length() - "...".length())
                : first.endsWith("…") ? first.substring(0, first.length() - 1) : first;
        if (begin.equals(first) && first.length() < CUT_FROM) {
            return headlines;
        }
        String key = begin.strip().toLowerCase(Locale.ROOT);
        return Stream.concat(
                        headlines.stream()
                                .filter(other -> other.length() > first.length())
                                .filter(other -> other.toLowerCase(Locale.ROOT).startsWith(key))
                                .limit(1),
                        headlines.stream())
                .toList();
    }
}
