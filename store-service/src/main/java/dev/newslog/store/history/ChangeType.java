package dev.newslog.store.history;

import java.util.Optional;
import java.util.stream.Stream;

/// What can happen to an article, one entry of the change feed each. An embargo's end comes from the clock, not from
/// the log, so it is none of these.
public enum ChangeType {
    REVISION("revision"),
    WITHDRAWN("withdrawn"),
    WITHHELD("withheld"),
    RELEASED("released"),
    REINSTATED("reinstated"),
    EMBARGOED("embargoed");

    private final String label;

    ChangeType(String label) {
        this.label = label;
    }

    /// The name that clients see; part of the chain and of change ids, so it never changes.
    public String label() {
        return label;
    }

    /// The type of this name.
    public static Optional<ChangeType> of(String label) {
        return Stream.of(values()).filter(type -> type.label.equals(label)).findFirst();
    }
}
