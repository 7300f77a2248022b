package dev.newslog.bench.growth;

import java.util.Locale;

/// What the cost of archiving may grow with. One is varied at a time.
public enum Factor {
    SIZE("size of the archive"),
    PARTITIONS("partitions in use"),
    INSTANCES("instances of the store-service"),
    REVISIONS("revisions an article");

    private final String title;

    Factor(String title) {
        this.title = title;
    }

    /// What people call it.
    String title() {
        return title;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
