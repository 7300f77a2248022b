package dev.newslog.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newslog.events.Original;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads submissions of one media type, strictly: an unknown field, a wrong type and a bad date are faults, all told at
/// once.
public final class SubmissionReader {

    private static final List<Format> FORMATS = List.of(new NativeFormat(), new WireCopyFormat());
    private static final Pattern MEDIA_TYPE = Pattern.compile("\\s*([^\\s;]+)\\s*(?:;(.*))?");
    private static final Pattern OTHER_CHARSET =
            Pattern.compile("(?i)(?:.*;)?\\s*charset\\s*=(?!\\s*\"?(?:utf-?8|us-ascii)\"?\\s*(?:;|$)).*");

    private final Format format;

    private SubmissionReader(Format format) {
        this.format = format;
    }

    /// The reader for a `Content-Type`.
    ///
    /// @throws UnsupportedFormatException where there is none, or where its charset is not UTF-8
    public static SubmissionReader of(@Nullable String contentType) {
        Matcher type = MEDIA_TYPE.matcher(contentType == null ? "" : contentType);
        if (!type.matches()) {
            throw new UnsupportedFormatException(mediaTypes());
        }
        String parameters = type.group(2);
        if (parameters != null && OTHER_CHARSET.matcher(parameters).matches()) {
            throw new UnsupportedFormatException(mediaTypes());
        }
        String mediaType = type.group(1).toLowerCase(Locale.ROOT);
        return FORMATS.stream()
                .filter(format -> format.mediaType().equals(mediaType))
                .findFirst()
                .map(SubmissionReader::new)
                .orElseThrow(() -> new UnsupportedFormatException(mediaTypes()));
    }

    /// Reads one submission.
    ///
    /// @param parameters native fields that were given beside it
    /// @throws FaultyDocumentException with every fault and its pointer
    public Draft read(byte[] document, Map<String, List<String>> parameters) {
        Faults faults = new Faults();
        JsonNode submission = format.read(document, faults);
        if (format.isNative()) {
            Parameters.refuse(parameters, faults);
        } else {
            Parameters.apply(parameters, submission, faults);
        }
        if (submission.isObject()) {
            Original original = format.isNative() ? null : new Original(format.mediaType(), document);
            Draft draft = DraftReader.read(new Fields(submission, "", faults), original);
            faults.throwIfAny();
            return draft;
        }
        throw faults.exception();
    }

    private static List<String> mediaTypes() {
        return FORMATS.stream().map(Format::mediaType).toList();
    }
}
