package dev.newslog.ingest.submission;

import dev.newslog.edge.Problems;
import dev.newslog.edge.Problems.Fault;
import java.util.ArrayList;
import java.util.List;

/// Gathers all that is wrong with a submission, so that its sender learns it at once.
final class Faults {

    private final List<Fault> faults = new ArrayList<>();

    void add(String pointer, String detail) {
        faults.add(new Fault(pointer, detail));
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    /// Answers 400 where anything is wrong.
    void throwIfAny() {
        if (!isEmpty()) {
            throw Problems.invalid(faults);
        }
    }
}
