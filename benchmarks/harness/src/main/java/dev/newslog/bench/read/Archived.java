package dev.newslog.bench.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// An article as the list of articles shows it.
///
/// @param revisions how many it has
record Archived(UUID id, int revisions, String section, String headline) {

    private static final int WORDS_OF_A_SEARCH = 2;

    /// Reads an item of a list.
    static Archived of(JsonNode item) {
        return new Archived(
                UUID.fromString(item.path("id").asText()),
                item.path("revisions").asInt(),
                item.path("section").asText(),
                item.path("headline").asText());
    }

    /// What somebody who looks for it would type.
    List<String> wordsOfSearch() {
        return wordsOfSearch(headline);
    }

    /// The longest words of a headline: short ones are in every other story.
    static List<String> wordsOfSearch(String headline) {
        return Arrays.stream(headline.split(" ", -1))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(WORDS_OF_A_SEARCH)
                .toList();
    }
}
