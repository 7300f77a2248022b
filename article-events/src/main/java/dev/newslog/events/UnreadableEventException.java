package dev.newslog.events;

/// A record of the log is not an event that this release can read. The message says why, without any text of it.
public final class UnreadableEventException extends Exception {

    private static final long serialVersionUID = 1;

    public UnreadableEventException(String reason) {
        super(reason);
    }

    public UnreadableEventException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
