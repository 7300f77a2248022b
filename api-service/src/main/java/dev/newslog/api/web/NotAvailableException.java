package dev.newslog.api.web;

import java.util.List;

/// What is there is in no format that the client takes: a 406 that names those that it is in.
public final class NotAvailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotAvailableException(List<String> mediaTypes) {
        super("This is available as: " + String.join(", ", mediaTypes) + ".");
    }

    /// What is there.
    public String detail() {
        return String.valueOf(getMessage());
    }
}
