package dev.newslog.ingest.format.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// An object of schema.org, whose members may be written in several ways: as a string, as an object with a name, as a
/// reference to another object of the page, or as an array of any of these.
///
/// @param byId the objects of the page by their `@id`
record Thing(JsonNode object, Map<String, JsonNode> byId) {

    private static final Set<String> ARTICLES = Set.of(
            "advertisercontentarticle",
            "analysisnewsarticle",
            "apireference",
            "article",
            "askpublicnewsarticle",
            "backgroundnewsarticle",
            "blogposting",
            "discussionforumposting",
            "liveblogposting",
            "medicalscholarlyarticle",
            "newsarticle",
            "opinionnewsarticle",
            "report",
            "reportagenewsarticle",
            "reviewnewsarticle",
            "satiricalarticle",
            "scholarlyarticle",
            "socialmediaposting",
            "techarticle");
    /// Of an array. No field has a place for more.
    private static final int MOST = 100;

    private static final List<String> TEXTS = List.of("name", "text", "@value");
    private static final List<String> ADDRESSES = List.of("contentUrl", "url", "@id");

    static Thing nothing() {
        return new Thing(JsonNodeFactory.instance.objectNode(), Map.of());
    }

    /// Whether it is of the type `Article`, or of one that schema.org derives from it.
    boolean isArticle() {
        return values("@type").anyMatch(type -> ARTICLES.contains(localName(type.asText())));
    }

    private static String localName(String type) {
        return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1)
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    int size() {
        return object.size();
    }

    /// The words under a name, or of the things there their names.
    List<String> texts(String... names) {
        return Stream.of(names)
                .flatMap(this::values)
                .flatMap(Thing::texts)
                .map(Words::plain)
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static Stream<String> texts(JsonNode value) {
        if (value.isValueNode() && !value.isNull()) {
            return Stream.of(value.asText());
        }
        List<String> names = strings(value, TEXTS).toList();
        return names.isEmpty() ? fullName(value) : names.stream();
    }

    private static Stream<String> fullName(JsonNode person) {
        return Stream.of(Stream.of("givenName", "familyName")
                .map(name -> person.path(name).asText(""))
                .collect(Collectors.joining(" "))
                .strip());
    }

    /// The addresses under a name, or of the things there.
    List<String> addresses(String... names) {
        return Stream.of(names)
                .flatMap(this::values)
                .flatMap(value -> value.isTextual() ? Stream.of(value.textValue()) : strings(value, ADDRESSES))
                .map(String::strip)
                .toList();
    }

    private static Stream<String> strings(JsonNode value, List<String> names) {
        return names.stream()
                .map(value::path)
                .flatMap(member -> member.isArray() ? elements(member).limit(1) : Stream.of(member))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(text -> !text.isBlank())
                .limit(1);
    }

    /// The objects under a name. A string stands for one that has nothing but an address.
    List<Thing> things(String name) {
        return values(name)
                .map(value -> new Thing(value.isTextual() ? addressed(value) : value, byId))
                .toList();
    }

    private static JsonNode addressed(JsonNode url) {
        return JsonNodeFactory.instance.objectNode().set("url", url);
    }

    private Stream<JsonNode> values(String name) {
        JsonNode value = object.path(name);
        return (value.isArray() ? elements(value) : Stream.of(value)).map(this::meant);
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).limit(MOST);
    }

    /// What is referred to, in one step, so that no circle of references is followed.
    private JsonNode meant(JsonNode value) {
        boolean isReference = value.isObject() && value.path("@id").isTextual() && !value.has("name");
        return isReference ? byId.getOrDefault(value.path("@id").textValue(), value) : value;
    }
}
