package dev.newslog.bench.limit;

/// A limit's settings, which are system properties.
final class Settings {

    /// The line by which a program says that it is ready, as `dev.newslog.stack.Part.READY` has it.
    static final String READY = "newslog: ready";

    private Settings() {}

    static String required(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException("start it with -D" + name + "=...");
        }
        return value;
    }
}
