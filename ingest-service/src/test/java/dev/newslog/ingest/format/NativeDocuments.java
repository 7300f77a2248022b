package dev.newslog.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.newslog.edge.Problems.Fault;
import dev.newslog.ingest.format.document.FaultyDocumentException;
import java.util.List;
import java.util.Map;

/// Documents of the native form, and what comes of them.
final class NativeDocuments {

    private NativeDocuments() {}

    static Draft read(String document) {
        return SubmissionReader.of("application/json").read(document.getBytes(UTF_8), Map.of(), false);
    }

    static List<Fault> faults(String document) {
        return catchThrowableOfType(FaultyDocumentException.class, () -> read(document))
                .faults();
    }
}
