package dev.newslog.ingest.format;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a client says in `Content-Type` (RFC 9110, section 8.3).
final class MediaType {

    private MediaType() {}

    /// The name in lower case, without parameters; empty where there is none. A charset is not looked at: every format
    /// is in UTF-8, and what is in any other fails to be.
    static String of(@Nullable String contentType) {
        String written = contentType == null ? "" : contentType;
        int parameters = written.indexOf(';');
        return (parameters < 0 ? written : written.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
