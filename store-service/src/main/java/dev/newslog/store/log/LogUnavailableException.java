package dev.newslog.store.log;

/// The log can't be read now, or must not be: the message says why.
public final class LogUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    LogUnavailableException(String reason) {
        super(reason);
    }

    LogUnavailableException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
