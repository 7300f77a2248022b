package dev.newslog.ingest.submission;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/// Counts the submissions that were refused, by the reason that their clients were told: those too that never
/// came to the resource.
public class Refusals {

    private static final String ARTICLES = "/articles";
    private static final String PROBLEMS = "/problems/";

    private final MeterProvider<Counter> refused;

    Refusals(MeterRegistry registry) {
        refused = Counter.builder("newslog.submissions.refused")
                .description("Submissions that were refused")
                .withRegistry(registry);
    }

    @ServerResponseFilter
    public void count(ContainerRequestContext request, ContainerResponseContext answer) {
        if (answer.getStatus() >= Status.BAD_REQUEST.getStatusCode()
                && request.getUriInfo().getPath().startsWith(ARTICLES)) {
            refused.withTag("reason", reason(answer.getEntity())).increment();
        }
    }

    /// Counts one of many, whose request itself is answered well.
    public void count(HttpProblem problem) {
        refused.withTag("reason", reason(problem)).increment();
    }

    /// The last part of the problem's type. The framework's own have none.
    private static String reason(@Nullable Object told) {
        URI type = told instanceof HttpProblem problem ? problem.getType() : null;
        String written = type == null ? "" : type.toString();
        return written.startsWith(PROBLEMS) ? written.substring(PROBLEMS.length()) : "other";
    }
}
