package dev.newslog.ingest.submission;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.newslog.events.PubStatus;
import dev.newslog.events.content.Content;
import dev.newslog.events.content.ContentType;
import dev.newslog.events.content.Correction;
import dev.newslog.events.content.Image;
import dev.newslog.events.identity.UrlNormaliser;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the native submission, strictly: an unknown field, a wrong type and a bad date are faults, all told at once.
@ApplicationScoped
public class SubmissionReader {

    private static final Set<String> KNOWN = Set.of(
            "source",
            "uri",
            "url",
            "version",
            "firstCreated",
            "versionCreated",
            "headline",
            "byline",
            "section",
            "language",
            "description",
            "body",
            "contentType",
            "keywords",
            "images",
            "urgency",
            "edNote",
            "correction",
            "pubStatus",
            "embargoedUntil");
    private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final int MOST_ITEMS = 50;
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    /// Reads one submission.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 400 with every fault and its pointer
    public Draft read(byte[] document) {
        Faults faults = new Faults();
        JsonNode object = parse(document, faults);
        faults.throwIfAny();
        return check(object, faults);
    }

    /// Reads wire copy, with the parameters that came beside it.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 400 with every fault and its pointer
    public Draft readWireCopy(byte[] document, Map<String, List<String>> parameters) {
        Faults faults = new Faults();
        return check(WireCopyReader.read(document, parameters, faults), faults);
    }

    private static Draft check(JsonNode object, Faults faults) {
        Fields fields = new Fields(object, "", faults);
        unknown(object, KNOWN, fields);
        Draft draft = draft(fields, object, faults);
        faults.throwIfAny();
        return draft;
    }

    private static JsonNode parse(byte[] document, Faults faults) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(document))
                    .toString();
            JsonNode read = JSON.readValue(text);
            if (read != null && read.isObject()) {
                return read;
            }
            faults.add("", "must be a JSON object");
        } catch (CharacterCodingException wrong) {
            faults.add("", "must be UTF-8");
        } catch (JsonProcessingException malformed) {
            var place = malformed.getLocation();
            faults.add(
                    "",
                    "must be well-formed JSON; it is not at line %d, column %d"
                            .formatted(place.getLineNr(), place.getColumnNr()));
        }
        return JsonNodeFactory.instance.objectNode();
    }

    private static Draft draft(Fields fields, JsonNode object, Faults faults) {
        String source = fields.required("source", fields.line("source", 63));
        if (source != null && !SOURCE.matcher(source).matches()) {
            fields.fault("source", "must match [a-z0-9][a-z0-9-]{0,62}");
        }
        Status status = status(fields);
        String headline = fields.line("headline", 500);
        String body = fields.text("body", 500_000);
        if (status != Status.CANCELED) {
            fields.required("headline", headline);
            fields.required("body", body);
        }
        Draft draft = new Draft(
                source == null ? "" : source,
                fields.line("uri", 2_048),
                url(fields, "url"),
                fields.line("version", 64),
                fields.time("firstCreated"),
                fields.time("versionCreated"),
                headline,
                content(fields, object, headline, body, faults),
                status == Status.CANCELED,
                status == Status.WITHHELD ? PubStatus.WITHHELD : PubStatus.USABLE,
                fields.text("edNote", 5_000),
                fields.time("embargoedUntil"));
        if (status == Status.CANCELED && draft.isNameless()) {
            fields.fault("uri", "is required, or a url or a headline, to say which article is canceled");
        }
        return draft;
    }

    private static @Nullable Content content(
            Fields fields, JsonNode object, @Nullable String headline, @Nullable String body, Faults faults) {
        Content content = new Content(
                Objects.requireNonNullElse(headline, ""),
                fields.line("byline", 500),
                fields.line("section", 100),
                language(fields),
                fields.text("description", 5_000),
                Objects.requireNonNullElse(body, ""),
                contentType(fields),
                keywords(fields, object, faults),
                images(fields, object, faults),
                urgency(fields, object),
                fields.text("edNote", 5_000),
                correction(object, faults));
        return headline == null || body == null ? null : content;
    }

    private enum Status {
        USABLE,
        WITHHELD,
        CANCELED
    }

    private static Status status(Fields fields) {
        String written = fields.line("pubStatus", 20);
        return switch (written == null ? "usable" : written) {
            case "usable" -> Status.USABLE;
            case "withheld" -> Status.WITHHELD;
            case "canceled" -> Status.CANCELED;
            default -> {
                fields.fault("pubStatus", "must be usable, withheld or canceled");
                yield Status.USABLE;
            }
        };
    }

    private static ContentType contentType(Fields fields) {
        String written = fields.line("contentType", 20);
        return switch (written == null ? "text/plain" : written) {
            case "text/plain" -> ContentType.PLAIN;
            case "text/html" -> ContentType.HTML;
            default -> {
                fields.fault("contentType", "must be text/plain or text/html");
                yield ContentType.PLAIN;
            }
        };
    }

    private static @Nullable String url(Fields fields, String name) {
        String written = fields.line(name, 2_048);
        try {
            if (written != null) {
                UrlNormaliser.normalise(written);
            }
            return written;
        } catch (IllegalArgumentException wrong) {
            fields.fault(name, String.valueOf(wrong.getMessage()));
            return null;
        }
    }

    private static @Nullable String language(Fields fields) {
        String written = fields.line("language", 100);
        try {
            if (written != null) {
                new Locale.Builder().setLanguageTag(written);
            }
            return written;
        } catch (IllformedLocaleException wrong) {
            fields.fault("language", "must be a well-formed BCP 47 tag, such as en or pt-BR");
            return null;
        }
    }

    private static @Nullable Integer urgency(Fields fields, JsonNode object) {
        JsonNode node = object.path("urgency");
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isIntegralNumber() || node.asInt() < 1 || node.asInt() > 9) {
            fields.fault("urgency", "must be a whole number from 1 to 9");
            return null;
        }
        return node.asInt();
    }

    private static List<String> keywords(Fields fields, JsonNode object, Faults faults) {
        List<String> keywords = new ArrayList<>();
        JsonNode items = array(fields, object, "keywords");
        for (int place = 0; place < items.size(); place++) {
            JsonNode holder = JsonNodeFactory.instance.objectNode().set(Integer.toString(place), items.get(place));
            String keyword = new Fields(holder, "/keywords", faults).line(Integer.toString(place), 200);
            if (keyword != null) {
                keywords.add(keyword);
            }
        }
        return keywords;
    }

    private static List<Image> images(Fields fields, JsonNode object, Faults faults) {
        List<Image> images = new ArrayList<>();
        JsonNode items = array(fields, object, "images");
        for (int place = 0; place < items.size(); place++) {
            Fields image = new Fields(items.get(place), "/images/" + place, faults);
            unknown(items.get(place), Set.of("url", "caption", "credit"), image);
            String url = url(image, "url");
            String caption = image.text("caption", 5_000);
            String credit = image.line("credit", 500);
            if (url == null && caption == null && credit == null) {
                fields.fault("images/" + place, "needs a url, a caption or a credit");
            } else {
                images.add(new Image(url, caption, credit));
            }
        }
        return images;
    }

    private static @Nullable Correction correction(JsonNode object, Faults faults) {
        JsonNode node = object.path("correction");
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        Fields correction = new Fields(node, "/correction", faults);
        unknown(node, Set.of("kind", "text"), correction);
        String kind = correction.required("kind", correction.line("kind", 20));
        String text = correction.required("text", correction.text("text", 5_000));
        for (Correction.Kind known : Correction.Kind.values()) {
            if (kind != null
                    && text != null
                    && known.name().toLowerCase(Locale.ROOT).equals(kind)) {
                return new Correction(known, text);
            }
        }
        if (kind != null) {
            correction.fault("kind", "must be correction, clarification, update or retraction");
        }
        return null;
    }

    private static JsonNode array(Fields fields, JsonNode object, String name) {
        JsonNode node = object.path(name);
        if (!node.isMissingNode() && !node.isNull() && (!node.isArray() || node.size() > MOST_ITEMS)) {
            fields.fault(name, "must be an array of at most " + MOST_ITEMS);
            return JsonNodeFactory.instance.arrayNode();
        }
        return node;
    }

    private static void unknown(JsonNode object, Set<String> known, Fields fields) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        names.removeAll(known);
        names.forEach(name -> fields.fault(name, "is not a field of a submission"));
    }
}
