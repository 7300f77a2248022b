package dev.newslog.stack;

/// A part did not come up. The message says which and why, with the last lines it wrote.
public final class PartFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public PartFailedException(String message) {
        super(message);
    }

    public PartFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
