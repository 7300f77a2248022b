package dev.newslog.api.problem;

import dev.newslog.api.web.InvalidParameterException;
import dev.newslog.api.web.NotAvailableException;
import dev.newslog.edge.Problems;
import dev.newslog.edge.UnexpectedProblems;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Says what went wrong where an exception comes from below: one method an exception.
class ExceptionMappers {

    private static final Logger LOG = Logger.getLogger(ExceptionMappers.class);
    /// Before the mappers of the problem library, which are there for all the rest.
    private static final int FIRST = 1;

    private final UnexpectedProblems unforeseen = new UnexpectedProblems();

    @ServerExceptionMapper
    public Response invalid(InvalidParameterException e, UriInfo asked) {
        return Problems.answer(ReadProblems.invalid(e), asked);
    }

    @ServerExceptionMapper
    public Response notAvailable(NotAvailableException e, UriInfo asked) {
        return Problems.answer(ReadProblems.notAcceptableAs(e.detail()), asked);
    }

    @ServerExceptionMapper(priority = FIRST)
    public Response notAcceptable(NotAcceptableException e, UriInfo asked) {
        return Problems.answer(ReadProblems.notAcceptable(asked.getPath()), asked);
    }

    @ServerExceptionMapper(priority = FIRST)
    public Response archive(PersistenceException e, UriInfo asked) {
        String state = stateOf(e);
        if (isPassing(state)) {
            LOG.warnf("The archive doesn't answer (SQLState %s): %s", state, e.getMessage());
            return Problems.answer(ReadProblems.unavailable("Try again in a moment."), asked);
        }
        return unforeseen.unexpected(e, asked);
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
}
