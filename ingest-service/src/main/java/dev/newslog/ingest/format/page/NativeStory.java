package dev.newslog.ingest.format.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newslog.ingest.format.document.Faults;
import dev.newslog.ingest.format.document.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The native form of a page as it grows.
final class NativeStory {

    private final ObjectNode submission = JsonNodeFactory.instance.objectNode();

    /// A rule of the native submission.
    interface Rule {

        /// The right value of a field, or null.
        @Nullable
        Object read(Fields fields, String name);

        static Rule line(int longest) {
            return (fields, name) -> fields.line(name, longest);
        }

        static Rule text(int longest) {
            return (fields, name) -> fields.text(name, longest);
        }
    }

    /// Writes the first of several things said that obeys a rule, where there is one.
    void write(String name, Rule rule, List<String> said) {
        said.stream()
                .map(Words::legible)
                .filter(value -> obeys(rule, value))
                .findFirst()
                .ifPresent(value -> submission.put(name, value));
    }

    /// Writes the first that obeys a rule, else the first, so that its fault is told.
    void require(String name, Rule rule, List<String> said) {
        write(name, rule, said);
        if (!submission.has(name) && !said.isEmpty()) {
            submission.put(name, said.getFirst());
        }
    }

    static boolean obeys(Rule rule, String value) {
        ObjectNode scratch = JsonNodeFactory.instance.objectNode().put("it", value);
        return rule.read(new Fields(scratch, "", new Faults()), "it") != null;
    }

    ObjectNode submission() {
        return submission;
    }
}
