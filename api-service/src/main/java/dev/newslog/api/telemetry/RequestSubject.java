package dev.newslog.api.telemetry;

import dev.newslog.api.web.Parameters;
import io.opentelemetry.api.trace.Span;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.MDC;

/// Names the article or submission that the path of a request is about in all its log lines and in its span. Before
/// the other filters, so that a refusal bears it too; the context of a request ends with it, and with that the name.
@Provider
@Priority(Priorities.AUTHENTICATION)
class RequestSubject implements ContainerRequestFilter {

    private static final String SUBMISSIONS = "/submissions/";

    @Override
    public void filter(ContainerRequestContext request) {
        UriInfo asked = request.getUriInfo();
        Optional.ofNullable(asked.getPathParameters().getFirst("id"))
                .flatMap(Parameters::uuid)
                .ifPresent(id -> name(asked.getPath().startsWith(SUBMISSIONS), id));
    }

    private static void name(boolean isSubmission, UUID id) {
        MDC.put(isSubmission ? "submissionId" : "articleId", id.toString());
        Span.current().setAttribute(isSubmission ? "newslog.submission.id" : "newslog.article.id", id.toString());
    }
}
