package dev.newslog.ingest.format.feed;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.newslog.events.content.CanonicalText;
import dev.newslog.ingest.format.document.Faults;
import dev.newslog.ingest.format.document.Fields;
import dev.newslog.ingest.format.document.Rules;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// What a native field may hold. What may be missing and breaks its rule is no fault of the story: it
/// is left out, and stands in the document.
final class Usable {

    private static final String VALUE = "value";

    private Usable() {}

    static Optional<String> line(String written, int longest) {
        return by((fields, name) -> fields.line(name, longest), CanonicalText.line(written));
    }

    static Optional<String> text(String written, int longest) {
        return by((fields, name) -> fields.text(name, longest), written);
    }

    static Optional<String> url(String written) {
        return by(Rules::url, written);
    }

    static Optional<String> language(String written) {
        return by(Rules::language, written.replace('_', '-'));
    }

    private static Optional<String> by(BiFunction<Fields, String, @Nullable String> rule, String written) {
        Fields fields = new Fields(JsonNodeFactory.instance.objectNode().put(VALUE, written), "", new Faults());
        return Optional.ofNullable(rule.apply(fields, VALUE));
    }
}
