package dev.newslog.ingest.format;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newslog.ingest.format.document.Faults;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Parameters of an address, as members of a JSON object: so the rules of fields hold for them.
final class Parameters {

    private static final Set<String> OF_A_SUBMISSION = Set.of(
            "source", "uri", "url", "version", "versionCreated", "section", "byline", "language", "embargoedUntil");
    /// The others name one article or one version of it.
    private static final Set<String> OF_MANY_SUBMISSIONS =
            Set.of("source", "section", "byline", "language", "embargoedUntil");

    private static final String REPEATED = "keyword";

    private Parameters() {}

    /// Writes native fields that a client says beside a document which has no place for them. They win over what was
    /// read from it.
    static void apply(Map<String, List<String>> parameters, ObjectNode submission, Faults faults) {
        ObjectNode said = said(OF_A_SUBMISSION, parameters, faults);
        said.fieldNames().forEachRemaining(name -> faults.place("/" + name, "/" + name));
        submission.setAll(said);
    }

    /// Native fields that a client says of all the articles in a document.
    static ObjectNode ofMany(Map<String, List<String>> parameters, Faults faults) {
        return said(OF_MANY_SUBMISSIONS, parameters, faults);
    }

    private static ObjectNode said(Set<String> known, Map<String, List<String>> parameters, Faults faults) {
        Map<String, List<String>> single = new HashMap<>(parameters);
        List<String> keywords = single.remove(REPEATED);
        ObjectNode said = object(known, single, faults);
        if (keywords != null) {
            keywords.forEach(said.putArray("keywords")::add);
        }
        return said;
    }

    /// An object of those that are known and stand once; the others are faults.
    static ObjectNode object(Set<String> known, Map<String, List<String>> parameters, Faults faults) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        parameters.forEach((name, values) -> {
            if (!known.contains(name)) {
                faults.add(name, "is not a parameter of this address");
            } else if (values.size() > 1) {
                faults.add(name, "may be given once");
            } else {
                object.put(name, values.getFirst());
            }
        });
        return object;
    }
}
