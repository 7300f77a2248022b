package dev.newslog.bench.contest;

/// A contestant did not do its work, so nothing can be said of it.
public final class ContestFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ContestFailedException(String message) {
        super(message);
    }

    public ContestFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
