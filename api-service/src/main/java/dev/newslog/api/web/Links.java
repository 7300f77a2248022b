package dev.newslog.api.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Absolute addresses: below `newslog.read-api.url` where it is set, else below the address that the client used.
@RequestScoped
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

    /// The address of this request, with one parameter set to another value.
    public String again(String parameter, String value) {
        URI asked = request.getRequestUri();
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        return UriBuilder.fromUri(at(asked.getRawPath()) + query)
                .replaceQueryParam(parameter, value)
                .build()
                .toString();
    }
}
