package dev.newslog.api.web;

/// A parameter that makes no sense: a 400 that names it.
public final class InvalidParameterException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String parameter;

    /// @param detail what it should be
    public InvalidParameterException(String parameter, String detail) {
        super("The parameter '" + parameter + "' " + detail);
        this.parameter = parameter;
    }

    /// Its name.
    public String parameter() {
        return parameter;
    }

    /// What is wrong with it.
    public String detail() {
        return String.valueOf(getMessage());
    }
}
