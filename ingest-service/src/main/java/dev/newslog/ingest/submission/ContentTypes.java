package dev.newslog.ingest.submission;

import dev.newslog.edge.Problems;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Looks at the `Content-Type` before the framework does, to which a malformed one is a failure of ours.
class ContentTypes {

    @ServerRequestFilter(preMatching = true)
    public void check(ContainerRequestContext request) {
        String written = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (written != null && !isMediaType(written)) {
            throw Problems.unsupportedType("the Content-Type is no media type (RFC 9110, section 8.3.1)");
        }
    }

    private static boolean isMediaType(String written) {
        try {
            return MediaType.valueOf(written) != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
