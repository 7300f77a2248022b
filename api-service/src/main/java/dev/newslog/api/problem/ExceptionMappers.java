package dev.newslog.api.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.sql.SQLException;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Says what went wrong where an exception comes from below: one method an exception.
class ExceptionMappers {

    private static final Logger LOG = Logger.getLogger(ExceptionMappers.class);
    /// Before the mappers of the problem library, which are there for all the rest.
    private static final int FIRST = 1;

    @ServerExceptionMapper(priority = FIRST)
    public Response notAcceptable(NotAcceptableException e) {
        return answer(Problems.of(
                        Status.NOT_ACCEPTABLE,
                        "not-acceptable",
                        "There is no such representation",
                        "This is available as: application/json.")
                .build());
    }

    @ServerExceptionMapper(priority = FIRST)
    public Response archive(PersistenceException e) {
        String state = stateOf(e);
        if (isPassing(state)) {
            LOG.warnf("The archive doesn't answer (SQLState %s): %s", state, e.getMessage());
            return answer(Problems.unavailable("Try again in a moment."));
        }
        return unexpected(e);
    }

    @ServerExceptionMapper(priority = FIRST)
    public Response unexpected(Throwable e) {
        UUID id = UUID.randomUUID();
        LOG.errorf(e, "Unexpected failure %s", id);
        return answer(Problems.of(
                        Status.INTERNAL_SERVER_ERROR,
                        "unexpected",
                        "Something went wrong on our side",
                        "If you report it, name the failure's id.")
                .with("failure", id)
                .build());
    }

    /// Without a state: the pool had no connection to give. 42P01 and 42501: the schema isn't there yet.
    private static boolean isPassing(String state) {
        return state.isEmpty() || state.equals("42P01") || state.equals("42501") || state.matches("(08|53|57|58).*");
    }

    private static String stateOf(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql.getSQLState() == null ? "" : sql.getSQLState();
            }
        }
        return "none";
    }

    private static Response answer(HttpProblem problem) {
        return problem.toResponse();
    }
}
