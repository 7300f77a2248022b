package dev.newslog.ingest.submission;

import dev.newslog.edge.Caller;
import dev.newslog.ingest.format.document.Faults;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who sent a submission, and under which key.
///
/// @param key the client's, where it gave one
/// @param line its line in a submission of many, else empty
public record Envelope(Caller caller, @Nullable String key, String line) {

    private static final Pattern KEY = Pattern.compile("(\"?)([\\x21\\x23-\\x7e]{1,255})\\1");

    /// Of one submission.
    ///
    /// @param header its `Idempotency-Key`
    /// @throws dev.newslog.ingest.format.document.FaultyDocumentException where that is malformed
    public static Envelope of(Caller caller, @Nullable String header) {
        return new Envelope(caller, header == null ? null : key(header), "");
    }

    /// The same, for one of many.
    public Envelope at(String otherLine) {
        return new Envelope(caller, key, otherLine);
    }

    private static String key(String header) {
        Matcher key = KEY.matcher(header);
        if (!key.matches()) {
            throw Faults.only("Idempotency-Key", "must be 1 to 255 visible ASCII characters, in quotes or without");
        }
        return key.group(2);
    }
}
