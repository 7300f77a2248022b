package dev.newslog.store.archive;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The bytes of a record, whoever wrote them.
///
/// @param headers in their order; names may repeat
@SuppressWarnings("ArrayRecordComponent") // never compared, only carried from the log to the quarantine
public record RawRecord(byte @Nullable [] key, List<Header> headers, byte @Nullable [] value) {

    public RawRecord {
        Objects.requireNonNull(headers, "headers");
    }

    /// A header; JSON shows its value in base64.
    @SuppressWarnings("ArrayRecordComponent") // as above
    public record Header(String name, byte @Nullable [] value) {}
}
