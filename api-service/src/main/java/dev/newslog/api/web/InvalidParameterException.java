package dev.newslog.api.web;

/// A parameter, or a header, that makes no sense: a 400 that names it.
public final class InvalidParameterException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String parameter;

    /// @param detail what it should be
    public InvalidParameterException(String parameter, String detail) {
        this("parameter", parameter, detail);
    }

    private InvalidParameterException(String kind, String name, String detail) {
        super("The " + kind + " '" + name + "' " + detail);
        this.parameter = name;
    }

    /// The same of a header.
    ///
    /// @param detail what it should be
    public static InvalidParameterException header(String name, String detail) {
        return new InvalidParameterException("header", name, detail);
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
