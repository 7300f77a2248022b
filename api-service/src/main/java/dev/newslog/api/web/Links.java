package dev.newslog.api.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Absolute addresses: below `newslog.read-api.url` where it is set, else below the address that the client used.
@Singleton
public class Links {

    private final UriInfo request;
    private final Optional<String> base;

    Links(@Context UriInfo request, @ConfigProperty(name = "newslog.read-api.url") Optional<String> base) {
        this.request = request;
        this.base = base;
    }

    /// The address of an article.
    public String article(UUID id) {
        return at("/articles/" + id);
    }

    /// The address of this path.
    public String at(String path) {
        String root = base.orElseGet(() -> request.getBaseUri().toString());
        return (root.endsWith("/") ? root.substring(0, root.length() - 1) : root) + path;
    }

    /// The address of this request at another path, without these parameters.
    public String elsewhere(String path, String... parameters) {
        UriBuilder address = UriBuilder.fromUri(at(path) + query());
        for (String parameter : parameters) {
            address.replaceQueryParam(parameter, (Object[]) null);
        }
        String built = address.build().toString();
        return built.endsWith("?") ? built.substring(0, built.length() - 1) : built;
    }

    /// The address of this request, with one parameter set to another value.
    public String again(String parameter, String value) {
        return UriBuilder.fromUri(at(request.getRequestUri().getRawPath()) + query())
                .replaceQueryParam(parameter, value)
                .build()
                .toString();
    }

    private String query() {
        String query = request.getRequestUri().getRawQuery();
        return query == null || query.isEmpty() ? "" : "?" + query;
    }
}
