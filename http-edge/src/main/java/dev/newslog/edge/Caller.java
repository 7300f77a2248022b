package dev.newslog.edge;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Objects;
import java.util.Set;

/// The client behind a request.
///
/// @param name its name in the configuration
/// @param sources those it may submit for; `*` for any
/// @param operator whether it may act for any source
public record Caller(String name, Set<String> sources, boolean operator) {

    static final String SOURCES = "newslog.sources";

    /// The caller whose identity was verified.
    public static Caller of(SecurityIdentity identity) {
        Set<String> sources = Objects.requireNonNullElse(identity.getAttribute(SOURCES), Set.of());
        return new Caller(identity.getPrincipal().getName(), Set.copyOf(sources), identity.hasRole("operator"));
    }

    /// Whether it may submit for this source.
    public boolean maySubmitFor(String source) {
        return sources.contains("*") || sources.contains(source);
    }

    /// Whether it may know who sent this client's submissions, and where they stand on the log.
    public boolean maySeeSubmissionsOf(String client) {
        return operator || client.equals(name);
    }
}
