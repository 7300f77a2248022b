package dev.newslog.ingest.format.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/// One format that a submission may be written in. It only finds where things are: what it finds is brought into the
/// native form, so that the rules of the native submission hold for every format.
public interface Format {

    /// Its name in `Content-Type`, in lower case, without parameters.
    String mediaType();

    /// Whether a document says everything itself: then no parameter may stand beside it, and it
    /// is kept only where its event does not hold all that it said.
    boolean isNative();

    /// Whether a large document takes so long that others should not wait for it.
    default boolean takesLong() {
        return false;
    }

    /// The native form of a document, or null where a fault says why it can't be read.
    @Nullable
    ObjectNode read(Document document, Faults faults);
}
