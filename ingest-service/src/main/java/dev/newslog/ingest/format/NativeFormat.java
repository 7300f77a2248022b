package dev.newslog.ingest.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
    public @Nullable ObjectNode read(byte[] document, Faults faults) {
        return Json.object(document, faults);
    }
}
