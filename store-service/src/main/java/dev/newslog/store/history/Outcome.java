package dev.newslog.store.history;

/// What became of a submission, as its receipt says.
public enum Outcome {
    NEW_ARTICLE("new-article"),
    NEW_REVISION("new-revision"),
    LATE_REVISION("late-revision"),
    UNCHANGED("unchanged"),
    WITHDRAWN("withdrawn"),
    WITHHELD("withheld"),
    RELEASED("released"),
    REINSTATED("reinstated"),
    KEY_REUSED("key-reused"),
    REFUSED("refused"),
    QUARANTINED("quarantined");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    /// The name that clients see.
    public String label() {
        return label;
    }
}
