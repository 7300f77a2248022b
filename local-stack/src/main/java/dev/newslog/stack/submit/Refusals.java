package dev.newslog.stack.submit;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/// What was refused: the first ones to show, and all of them for a file.
final class Refusals {

    private static final int MOST_SHOWN = 20;
    private static final JsonMapper JSON = new JsonMapper();

    private final Writer file;
    private final List<String> shown = new ArrayList<>();
    private long count;

    /// @param file where all of them go, a line each
    Refusals(Writer file) {
        this.file = file;
    }

    void add(Answered refused) {
        count++;
        JsonNode problem = refused.told().has("problem") ? refused.told().path("problem") : refused.told();
        if (count <= MOST_SHOWN) {
            shown.add(text(refused, problem));
        }
        write(refused, problem);
    }

    long count() {
        return count;
    }

    /// For people.
    String text() {
        String more = count > MOST_SHOWN ? "  and %,d more%n".formatted(count - MOST_SHOWN) : "";
        return String.join("", shown) + more;
    }

    private static String text(Answered refused, JsonNode problem) {
        StringBuilder text = new StringBuilder("  %s: %d %s%n"
                .formatted(
                        refused.place(),
                        refused.status(),
                        problem.path("detail").asText()));
        for (JsonNode error : problem.path("errors")) {
            text.append("    %s %s%n"
                    .formatted(
                            error.path("pointer").asText(), error.path("detail").asText()));
        }
        return text.toString();
    }

    private void write(Answered refused, JsonNode problem) {
        ObjectNode told = JSON.createObjectNode().put("file", refused.document());
        if (refused.line() != 0) {
            told.put("line", refused.line());
        }
        told.put("status", refused.status()).set("problem", problem);
        try {
            file.write(JSON.writeValueAsString(told) + "\n");
            file.flush();
        } catch (JacksonException impossible) {
            throw new IllegalStateException("an answer is JSON", impossible);
        } catch (IOException full) {
            throw new StoppedException("what was refused can't be written: " + full.getMessage(), full);
        }
    }
}
