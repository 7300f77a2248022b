package dev.newslog.store.history;

/// A contradiction in what a publisher says of a version. It is shown, never refused: a desk in a hurry must not lose
/// its
/// story over a label. Decided once, when the revision is added, and no part of the chain.
public enum Notice {
    /// A lower version number than one that came before.
    VERSION_WENT_BACK("version-went-back"),
    /// The version of other text.
    VERSION_REUSED("version-reused"),
    /// Another time of the story's first making than its predecessor's.
    FIRST_CREATED_MOVED("first-created-moved"),
    /// Made after it was received.
    TIME_IN_FUTURE("time-in-future");

    private final String label;

    Notice(String label) {
        this.label = label;
    }

    /// The name that clients see.
    public String label() {
        return label;
    }
}
