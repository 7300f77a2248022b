package dev.newslog.ingest.format.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// What a page says in `meta`: OpenGraph's `property`, `name` in any of its vocabularies, and `itemprop` of microdata,
/// of `time` too.
final class MetaTags {

    private static final List<String> NAMES = List.of("property", "name", "itemprop", "http-equiv");

    /// Of one name.
    private static final int MOST = 100;

    private final Map<String, List<String>> contents = new HashMap<>();

    private MetaTags() {}

    static MetaTags of(Element page) {
        MetaTags tags = new MetaTags();
        for (Element tag : page.select("meta[content]")) {
            NAMES.forEach(name -> tags.add(tag.attr(name), tag.attr("content")));
        }
        for (Element tag : page.select("time[itemprop][datetime]")) {
            tags.add(tag.attr("itemprop"), tag.attr("datetime"));
        }
        return tags;
    }

    private void add(String names, String content) {
        String words = Words.line(content);
        for (String name : names.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            if (!name.isEmpty() && !words.isEmpty()) {
                List<String> said = contents.computeIfAbsent(name, anew -> new ArrayList<>());
                if (said.size() < MOST) {
                    said.add(words);
                }
            }
        }
    }

    /// What is said under any of several names, in the order of the names.
    List<String> all(String... names) {
        return Stream.of(names).flatMap(name -> under(name).stream()).toList();
    }

    /// What is said under the first name that anything is said under.
    List<String> first(String... names) {
        return Stream.of(names)
                .map(this::under)
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<String> under(String name) {
        return contents.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }
}
