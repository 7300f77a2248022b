package dev.newslog.edge;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Tells who could not be told apart from nobody. Stands before the problem library's own mappers, which call a method
/// that this release of Quarkus no longer has.
public class AuthenticationProblems {

    @ServerExceptionMapper(value = UnauthorizedException.class, priority = Problems.BEFORE_THE_LIBRARY)
    public Response nobody(UnauthorizedException nobody, UriInfo asked) {
        return Problems.answer(Problems.unauthenticated(), asked);
    }

    /// One that was not looked at bears its problem as the cause.
    @ServerExceptionMapper(value = AuthenticationFailedException.class, priority = Problems.BEFORE_THE_LIBRARY)
    public Response wrong(AuthenticationFailedException wrong, UriInfo asked) {
        HttpProblem problem = wrong.getCause() instanceof HttpProblem told ? told : Problems.unauthenticated();
        return Problems.answer(problem, asked);
    }
}
