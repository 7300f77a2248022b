package dev.newslog.api.syndication.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where a document of a feed is, and what is around it (RFC 5005, section 4).
///
/// @param self this document
/// @param current the subscription document of its feed
/// @param list the same as a list of articles
/// @param previous the archive document before it, where there is one
/// @param next the archive document after it, where there is one
public record Places(
        String self,
        String current,
        String list,
        @Nullable String previous,
        @Nullable String next) {

    /// By relation.
    Map<String, String> byRelation() {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("self", self);
        places.put("alternate", list);
        places.put("current", current);
        add(places, "prev-archive", previous);
        add(places, "next-archive", next);
        return places;
    }

    /// As the header `Link` has them (RFC 8288).
    public String header() {
        return byRelation().entrySet().stream()
                .map(place -> "<" + place.getValue() + ">; rel=\"" + place.getKey() + "\"")
                .collect(Collectors.joining(", "));
    }

    private static void add(Map<String, String> places, String relation, @Nullable String place) {
        if (place != null) {
            places.put(relation, place);
        }
    }
}
