package dev.newslog.bench.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;

/// Whether two servers tell the same of an article, so that none has less to do.
final class SameArticle {

    private static final Set<String> TIMES = Set.of("firstCreated", "versionCreated", "receivedAt", "loggedAt");
    private static final String LINKS = "links";

    private SameArticle() {}

    /// The names of the fields that differ. A time may be told to the millisecond alone, and links lead to each server
    /// itself.
    static Set<String> differences(JsonNode one, JsonNode other) {
        Set<String> names = new TreeSet<>(names(one));
        names.addAll(names(other));
        names.removeIf(name -> one.has(name) && other.has(name) && isSame(name, one.get(name), other.get(name)));
        return names;
    }

    private static boolean isSame(String name, JsonNode one, JsonNode other) {
        if (name.equals(LINKS)) {
            return names(one).equals(names(other));
        }
        boolean areTimes = TIMES.contains(name) && one.isTextual() && other.isTextual();
        return areTimes ? milliseconds(one).equals(milliseconds(other)) : one.equals(other);
    }

    private static Instant milliseconds(JsonNode time) {
        return Instant.parse(time.textValue()).truncatedTo(ChronoUnit.MILLIS);
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
