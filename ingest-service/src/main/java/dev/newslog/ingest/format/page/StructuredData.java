package dev.newslog.ingest.format.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/// The schema.org data of a page, in JSON-LD: all objects that stand at the top of a script, in a `@graph`, or as what
/// another one is mainly about.
final class StructuredData {

    private static final List<String> WAYS_DOWN = List.of("@graph", "mainEntity", "mainEntityOfPage");

    private final List<Thing> articles = new ArrayList<>();
    private final Map<String, JsonNode> byId = new HashMap<>();

    private StructuredData() {}

    static StructuredData of(Element page) {
        StructuredData data = new StructuredData();
        for (Element script : page.select("script[type]")) {
            if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
                LooseJson.values(script.data()).forEach(data::add);
            }
        }
        return data;
    }

    private void add(JsonNode top) {
        Deque<JsonNode> open = new ArrayDeque<>(List.of(top));
        while (!open.isEmpty()) {
            JsonNode value = open.remove();
            if (value.isArray()) {
                value.forEach(open::add);
            } else if (value.isObject()) {
                WAYS_DOWN.forEach(way -> open.add(value.path(way)));
                add(new Thing(value, byId));
            }
        }
    }

    private void add(Thing thing) {
        JsonNode id = thing.object().path("@id");
        if (id.isTextual() && thing.size() > 1) {
            byId.putIfAbsent(id.textValue(), thing.object());
        }
        if (thing.isArticle()) {
            articles.add(thing);
        }
    }

    /// The article that the page is about: of those that are known to be it, or else of all, the first with the most
    /// members.
    Thing article(Predicate<Thing> isKnown) {
        List<Thing> known = articles.stream().filter(isKnown).toList();
        return (known.isEmpty() ? articles : known)
                .stream()
                        .sorted(Comparator.comparingInt(Thing::size).reversed())
                        .findFirst()
                        .orElseGet(Thing::nothing);
    }
}
