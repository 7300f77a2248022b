package dev.newslog.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;

/// One format that a submission may be written in. It only finds where things are: what it finds is brought into the
/// native form, so that the rules of the native submission hold for every format.
interface Format {

    /// Its name in `Content-Type`, in lower case, without parameters.
    String mediaType();

    /// Whether a document says everything itself: then no parameter may stand beside it, and it need not be kept.
    boolean isNative();

    /// The native form of a document, a JSON object; where it can't be read, a fault says so.
    JsonNode read(byte[] document, Faults faults);
}
