package dev.newslog.ingest.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newslog.ingest.format.document.Document;
import dev.newslog.ingest.format.document.Faults;
import dev.newslog.ingest.format.document.Format;
import dev.newslog.ingest.format.document.Json;
import org.jspecify.annotations.Nullable;

/// The native submission, in JSON.
final class NativeFormat implements Format {

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public boolean isNative() {
        return true;
    }

    @Override
    public @Nullable ObjectNode read(Document document, Faults faults) {
        return Json.object(document.bytes(), faults);
    }
}
