package dev.newslog.ingest.submission;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads the members of one JSON object by the rules of the native submission: a wrong one is a fault at its pointer
/// and reads as absent. Text is stored as NFC with LF line ends; blank counts as missing.
final class Fields {

    private final JsonNode object;
    private final String at;
    private final Faults faults;

    /// @param at the pointer of the object itself, empty for the whole document
    Fields(JsonNode object, String at, Faults faults) {
        this.object = object;
        this.at = at;
        this.faults = faults;
    }

    /// Text of a bounded length in code points, or absent.
    @Nullable
    String text(String name, int longest) {
        JsonNode node = object.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isTextual()) {
            fault(name, "must be a string");
            return null;
        }
        return clean(name, node.textValue(), longest);
    }

    /// Text without a line break.
    @Nullable
    String line(String name, int longest) {
        String text = text(name, longest);
        if (text != null && text.strip().indexOf('\n') >= 0) {
            fault(name, "must be one line");
            return null;
        }
        return text == null ? null : text.strip();
    }

    /// Text that must be there.
    @Nullable
    String required(String name, @Nullable String read) {
        JsonNode node = object.path(name);
        if (read == null
                && (node.isMissingNode() || node.isNull() || node.asText().isBlank())) {
            fault(name, "is required");
        }
        return read;
    }

    /// A time by RFC 3339, with an offset.
    @Nullable
    Instant time(String name) {
        String text = line(name, 64);
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text.toUpperCase(Locale.ROOT), DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                    .toInstant();
        } catch (DateTimeParseException malformed) {
            fault(name, "must be a time by RFC 3339 with an offset, such as 2026-11-02T09:45:00Z");
            return null;
        }
    }

    void fault(String name, String detail) {
        faults.add(at + "/" + name.replace("~", "~0").replace("/", "~1"), detail);
    }

    private @Nullable String clean(String name, String written, int longest) {
        String text = written.replace("\r\n", "\n").replace('\r', '\n');
        String unfit = unfit(text);
        if (unfit != null) {
            fault(name, unfit);
            return null;
        }
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (normal.codePointCount(0, normal.length()) > longest) {
            fault(name, "may have at most " + longest + " characters");
            return null;
        }
        return normal.isBlank() ? null : normal;
    }

    private static @Nullable String unfit(String text) {
        for (int place = 0; place < text.length(); place += Character.charCount(text.codePointAt(place))) {
            int character = text.codePointAt(place);
            if (Character.getType(character) == Character.SURROGATE) {
                return "has half a character (a lone surrogate) at position " + place;
            }
            if (Character.isISOControl(character) && character != '\n' && character != '\t') {
                return "has the control character U+%04X at position %d".formatted(character, place);
            }
        }
        return null;
    }
}
