package dev.newslog.ingest.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newslog.ingest.format.document.Faults;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a client says beside a stream of lines.
public final class LineParameters {

    private static final String FIRST_LINE = "firstLine";
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,14}");

    private LineParameters() {}

    /// The number of the first line, which a body that goes on where another broke off is not 1 for.
    ///
    /// @param digest the `Content-Digest`, which there can't be: the lines are taken before the last has come
    /// @throws dev.newslog.ingest.format.document.FaultyDocumentException where a parameter is wrong
    public static long firstLine(Map<String, List<String>> parameters, @Nullable String digest) {
        Faults faults = new Faults();
        ObjectNode said = Parameters.object(Set.of(FIRST_LINE), parameters, faults);
        String written = said.path(FIRST_LINE).asText("1");
        if (!NUMBER.matcher(written).matches()) {
            faults.add(FIRST_LINE, "must be a whole number from 1 on, of at most 15 digits");
        }
        if (digest != null) {
            faults.add("Content-Digest", "can't be checked, as lines are taken while they come; leave it out");
        }
        faults.throwIfAny();
        return Long.parseLong(written);
    }
}
