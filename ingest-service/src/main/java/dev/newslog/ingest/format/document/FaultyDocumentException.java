package dev.newslog.ingest.format.document;

import dev.newslog.edge.Problems.Fault;
import java.util.List;

/// A document that can't be taken, with all that is wrong with it.
public final class FaultyDocumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    FaultyDocumentException(List<Fault> faults) {
        super(faults.size() + " faults");
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
