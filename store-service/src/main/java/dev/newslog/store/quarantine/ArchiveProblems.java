package dev.newslog.store.quarantine;

import dev.newslog.edge.ProblemType;
import dev.newslog.edge.Problems;
import dev.newslog.edge.UnexpectedProblems;
import dev.newslog.store.archive.FailureKind;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Tells operators that the archive is away.
class ArchiveProblems {

    private final UnexpectedProblems unforeseen = new UnexpectedProblems();

    @ServerExceptionMapper({PersistenceException.class, QuarkusTransactionException.class})
    public Response away(RuntimeException failure, UriInfo asked) {
        if (FailureKind.of(failure) != FailureKind.PASSING) {
            return unforeseen.unexpected(failure, asked);
        }
        return Problems.answer(
                Problems.problem(
                                ProblemType.UNAVAILABLE,
                                Status.SERVICE_UNAVAILABLE,
                                "the archive is away; try again in a moment")
                        .withHeader("Retry-After", "1")
                        .build(),
                asked);
    }
}
