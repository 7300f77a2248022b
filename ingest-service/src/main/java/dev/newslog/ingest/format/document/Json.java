package dev.newslog.ingest.format.document;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/// Reads documents that are one JSON object (RFC 8259), in which no name stands twice.
public final class Json {

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private Json() {}

    /// The object, or null where a fault says why there is none.
    public static @Nullable ObjectNode object(byte[] document, Faults faults) {
        String text = Decoder.utf8(document, faults);
        if (text != null && parse(text, faults) instanceof ObjectNode object) {
            return object;
        }
        if (faults.isEmpty()) {
            faults.add("", "must be a JSON object");
        }
        return null;
    }

    private static @Nullable JsonNode parse(String text, Faults faults) {
        try {
            return READER.readValue(text);
        } catch (JsonProcessingException malformed) {
            faults.add("", "must be well-formed JSON" + place(malformed.getLocation()));
            return null;
        }
    }

    /// Jackson has no place to name where a document is nested too deeply, or a number is too long.
    @SuppressWarnings("ConstantValue")
    private static String place(JsonLocation place) {
        return place == null
                ? ", neither nested deeper than 1,000 nor with a longer number than 1,000 digits"
                : "; it is not at line %d, column %d".formatted(place.getLineNr(), place.getColumnNr());
    }
}
