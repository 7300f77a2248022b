package dev.newslog.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Native fields that a client says beside a document which has no place for them. They win over what was read from it.
final class Parameters {

    private static final Set<String> ONCE = Set.of(
            "source", "uri", "url", "version", "versionCreated", "section", "byline", "language", "embargoedUntil");
    private static final String REPEATED = "keyword";

    private Parameters() {}

    /// Writes them into the native form of the document.
    static void apply(Map<String, List<String>> parameters, JsonNode submission, Faults faults) {
        parameters.forEach((name, values) -> {
            if (name.equals(REPEATED)) {
                ArrayNode keywords = ((ObjectNode) submission).putArray("keywords");
                values.forEach(keywords::add);
            } else if (!ONCE.contains(name)) {
                faults.add(name, "is not a parameter of a submission");
            } else if (values.size() > 1) {
                faults.add(name, "may be given once");
            } else {
                ((ObjectNode) submission).put(name, values.getFirst());
            }
        });
    }

    /// Refuses all of them.
    static void refuse(Map<String, List<String>> parameters, Faults faults) {
        parameters.keySet().forEach(name -> faults.add(name, "is not a parameter of a native submission"));
    }
}
