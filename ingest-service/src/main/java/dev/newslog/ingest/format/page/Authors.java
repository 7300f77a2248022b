package dev.newslog.ingest.format.page;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// Who wrote a page, as one line.
final class Authors {

    private static final String BY = "by ";
    /// A byline has no more, and each look at an element's text costs its length.
    private static final int MOST = 10;

    private Authors() {}

    /// The lines that there are, the best first.
    static List<String> of(Element page, MetaTags meta, Thing article, List<String> sites) {
        return Stream.of(
                        article.texts("author"),
                        article.texts("creator"),
                        meta.first("article:author", "og:article:author"),
                        meta.first(
                                "author", "byl", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator"),
                        page.select("[rel~=(?i)^author$], [itemprop~=(?i)^author$]").stream()
                                .limit(MOST)
                                .filter(element -> element.closest("figure") == null)
                                .map(Element::text)
                                .toList())
                .map(Authors::line)
                .filter(line -> !line.isEmpty())
                .sorted(Comparator.comparing(line -> sites.stream().anyMatch(line::equalsIgnoreCase)))
                .toList();
    }

    private static String line(List<String> names) {
        Map<String, String> known = new LinkedHashMap<>();
        names.stream()
                .map(Authors::name)
                .filter(name -> !name.isEmpty() && !isAddress(name))
                .forEach(name -> known.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
        return known.values().stream().collect(Collectors.joining(", "));
    }

    private static String name(String written) {
        String name = Words.line(written);
        return name.regionMatches(true, 0, BY, 0, BY.length()) ? name.substring(BY.length()) : name;
    }

    /// Many pages have the address of a profile where the name belongs.
    private static boolean isAddress(String name) {
        return name.contains("://")
                || name.startsWith("www.")
                || (name.indexOf(' ') < 0 && name.indexOf('@') >= 0)
                || name.codePoints().noneMatch(Character::isLetter);
    }
}
