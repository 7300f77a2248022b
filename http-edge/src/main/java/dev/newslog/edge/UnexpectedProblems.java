package dev.newslog.edge;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Tells nothing of a failure that nobody foresaw but an id, which stands in the log, too: once, with its cause.
public class UnexpectedProblems {

    private static final Logger LOG = Logger.getLogger(UnexpectedProblems.class);

    /// The problem library has a mapper of `Exception`, which is nearer to any exception than `Throwable` is.
    @ServerExceptionMapper(
            value = {Exception.class, Error.class},
            priority = Problems.BEFORE_THE_LIBRARY)
    public Response unexpected(Throwable failure, UriInfo asked) {
        return Problems.answer(logged(failure), asked);
    }

    /// What a client is told of a failure, which is logged.
    public static HttpProblem logged(Throwable failure) {
        UUID id = UUID.randomUUID();
        MDC.put("failureId", id);
        LOG.errorf(failure, "Unexpected failure %s", id);
        MDC.remove("failureId");
        return Problems.unexpected(id);
    }
}
