package dev.newslog.ingest.submission;

import dev.newslog.edge.Problems;
import dev.newslog.ingest.format.UnsupportedFormatException;
import dev.newslog.ingest.format.document.FaultyDocumentException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Tells clients what is wrong with what they sent: one method an exception.
class SubmissionProblems {

    @ServerExceptionMapper(priority = Priorities.USER)
    public Response faulty(FaultyDocumentException faulty, UriInfo asked) {
        return Problems.answer(Problems.invalid(faulty.faults()), asked);
    }

    @ServerExceptionMapper(priority = Priorities.USER)
    public Response unsupported(UnsupportedFormatException unsupported, UriInfo asked) {
        return Problems.answer(Problems.unsupportedType(String.valueOf(unsupported.getMessage())), asked);
    }
}
