package dev.newslog.stack.submit;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The answer to a document that went whole: of one submission, or of each in a feed.
///
/// @param asksForAgain whether the document should be sent again, so that none of these counts yet
/// @param isOfMany whether each of many has a line in it
/// @param ending what to say and how long to wait where it is sent again
record DocumentAnswer(boolean asksForAgain, boolean isOfMany, Ending ending, List<Answered> all) {

    private static final JsonMapper JSON = new JsonMapper();

    /// No answer came.
    static DocumentAnswer none(String why) {
        return new DocumentAnswer(true, false, Ending.cut(why), List.of());
    }

    /// Reads one.
    ///
    /// @param pause what the service asked to wait
    static DocumentAnswer of(Document document, long bytes, int status, String body, Duration pause) {
        if (status != 200) {
            return new DocumentAnswer(
                    Again.isAskedForBy(status),
                    false,
                    Ending.told(status, body, pause),
                    List.of(new Answered(document.name(), 0, status, bytes, problem(body))));
        }
        List<LineAnswer> lines = body.lines().map(LineAnswer::of).toList();
        List<Answered> all = new ArrayList<>();
        for (LineAnswer line : lines) {
            all.add(line.about(document.name(), all.isEmpty() ? bytes : 0));
        }
        return lines.stream()
                .filter(LineAnswer::asksForAgain)
                .findFirst()
                .map(last -> new DocumentAnswer(
                        true,
                        true,
                        Ending.told(last.status(), last.told().path("problem").toString(), pause),
                        List.copyOf(all)))
                .orElseGet(
                        () -> new DocumentAnswer(false, true, Ending.cut("the answer ended early"), List.copyOf(all)));
    }

    private static JsonNode problem(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException noProblem) {
            return JSON.valueToTree(Map.of("detail", body));
        }
    }
}
