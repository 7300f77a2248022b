package dev.newslog.ingest.format.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newslog.events.content.Correction;
import dev.newslog.ingest.format.document.Document;
import dev.newslog.ingest.format.document.Faults;
import dev.newslog.ingest.format.document.Fields;
import dev.newslog.ingest.format.document.Format;
import dev.newslog.ingest.format.document.Json;
import dev.newslog.ingest.format.document.Rules;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// IPTC ninjs, versions 1 to 3 (<https://iptc.org/standards/ninjs/>).
///
/// They name and shape their members differently, and no name means two things: so a member is read by whatever name
/// it has in any of them, and a wrong version hides neither an embargo nor a kill. What Newslog has no place for stays
/// in the document, which goes into the event.
public final class NinjsFormat implements Format {

    /// The native fields that ninjs has as they are, and their names there.
    private static final Map<String, List<String>> SAME = Map.of(
            "uri", List.of("uri"),
            "version", List.of("version"),
            "firstCreated", List.of("firstCreated", "firstcreated"),
            "versionCreated", List.of("versionCreated", "versioncreated"),
            "embargoedUntil", List.of("embargoedUntil", "embargoeduntil", "embargoed"),
            "pubStatus", List.of("pubStatus", "pubstatus"),
            "urgency", List.of("urgency"),
            "language", List.of("language"),
            "byline", List.of("by", "byline"),
            "edNote", List.of("edNote", "ednote"));
    /// The roles of a description that is a correction, as Newslog writes it.
    private static final Set<String> CORRECTIONS =
            Arrays.stream(Correction.Kind.values()).map(Rules::lowerCase).collect(Collectors.toUnmodifiableSet());

    @Override
    public String mediaType() {
        return "application/vnd.iptc.ninjs+json";
    }

    @Override
    public boolean isNative() {
        return false;
    }

    @Override
    public @Nullable ObjectNode read(Document document, Faults faults) {
        ObjectNode ninjs = Json.object(document.bytes(), faults);
        return ninjs == null ? null : submission(ninjs, faults);
    }

    private static ObjectNode submission(ObjectNode ninjs, Faults faults) {
        ObjectNode submission = JsonNodeFactory.instance.objectNode();
        Fields fields = new Fields(ninjs, "", faults);
        SAME.forEach((field, names) -> names.stream()
                .filter(name -> isSaid(ninjs.path(name)))
                .forEach(name -> {
                    if (!submission.has(field)) {
                        submission.set(field, ninjs.get(name));
                        faults.place("/" + field, "/" + name);
                    } else if (!ninjs.get(name).equals(submission.get(field))) {
                        fields.fault(name, "says otherwise than another name of the same");
                    }
                }));
        if (!submission.has("uri")) {
            fields.fault("uri", "is required");
        }
        writeTexts(fields, submission, faults);
        NinjsSubjects.write(fields, submission);
        NinjsPictures.write(fields, submission, faults);
        return submission;
    }

    private static boolean isSaid(JsonNode value) {
        return !Fields.isAbsent(value)
                && !(value.isTextual() && value.textValue().isBlank());
    }

    private static void writeTexts(Fields ninjs, ObjectNode submission, Faults faults) {
        List<NinjsText> descriptions = NinjsText.all(ninjs, "descriptions", "description_");
        List<NinjsText> corrections =
                descriptions.stream().filter(NinjsFormat::isCorrection).toList();
        List<NinjsText> summaries =
                descriptions.stream().filter(text -> !isCorrection(text)).toList();
        Optional<NinjsText> headline = headline(ninjs, summaries);
        Optional<NinjsText> body = NinjsText.htmlFirst(NinjsText.all(ninjs, "bodies", "body_"))
                .or(() -> NinjsText.htmlFirst(summaries))
                .or(() -> headline);
        headline.ifPresent(text -> write("headline", text, submission, faults));
        NinjsText.plainFirst(summaries).ifPresent(text -> write("description", text.asPlain(), submission, faults));
        body.ifPresent(text -> {
            write("body", text, submission, faults);
            submission.put("contentType", text.kind() == NinjsText.Kind.HTML ? "text/html" : "text/plain");
        });
        corrections.stream().findFirst().map(NinjsText::asPlain).ifPresent(text -> {
            submission.putObject("correction").put("kind", text.role()).put("text", text.value());
            faults.place("/correction/text", text.pointer());
        });
    }

    private static boolean isCorrection(NinjsText description) {
        return CORRECTIONS.contains(description.role());
    }

    /// The nearest thing that there is to a headline.
    private static Optional<NinjsText> headline(Fields ninjs, List<NinjsText> summaries) {
        List<NinjsText> headlines = NinjsText.all(ninjs, "headlines", "headline_");
        List<NinjsText> members = Stream.of("headline", "title", "slugline")
                .flatMap(name -> NinjsText.member(ninjs, name).stream())
                .toList();
        return Stream.of(
                        headlines.stream().filter(text -> text.isIn("main")),
                        members.stream().filter(text -> text.isIn("headline")),
                        headlines.stream(),
                        members.stream())
                .flatMap(texts -> texts)
                .flatMap(text -> Stream.ofNullable(text.asLine()))
                .findFirst()
                .or(() -> NinjsText.plainFirst(summaries).map(NinjsText::firstSentence));
    }

    private static void write(String field, NinjsText text, ObjectNode submission, Faults faults) {
        submission.put(field, text.value());
        faults.place("/" + field, text.pointer());
    }
}
