package dev.newslog.edge;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.InstanceUtils;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;

/// The problems that clients are told of, each under a type that stays (RFC 9457).
public final class Problems {

    /// The priority of mappers that stand before the problem library's own for the same exceptions.
    static final int BEFORE_THE_LIBRARY = 10;

    private Problems() {}

    /// One thing that is wrong with a document.
    ///
    /// @param pointer where, as a JSON pointer (RFC 6901) or the name of a parameter
    public record Fault(String pointer, String detail) {}

    /// 400, with all that is wrong at once.
    public static HttpProblem invalid(List<Fault> faults) {
        return problem(
                        ProblemType.INVALID_SUBMISSION,
                        Status.BAD_REQUEST,
                        (faults.size() == 1 ? "one thing is" : faults.size() + " things are")
                                + " wrong with it, named in errors")
                .with("errors", faults)
                .build();
    }

    static HttpProblem unauthenticated() {
        return problem(
                        ProblemType.UNAUTHENTICATED,
                        Status.UNAUTHORIZED,
                        "send the name and the password of a client, by HTTP Basic")
                .withHeader("WWW-Authenticate", "Basic realm=\"newslog\"")
                .build();
    }

    public static HttpProblem forbiddenSource(String source) {
        return problem(
                        ProblemType.SOURCE_NOT_YOURS,
                        Status.FORBIDDEN,
                        "this client may not submit for the source " + source)
                .build();
    }

    public static HttpProblem conflict(String detail) {
        return problem(ProblemType.IDENTITY_CONFLICT, Status.CONFLICT, detail).build();
    }

    public static HttpProblem tooLarge(long limit) {
        return problem(
                        ProblemType.TOO_LARGE,
                        Status.REQUEST_ENTITY_TOO_LARGE,
                        "one article may have at most " + limit + " bytes")
                .build();
    }

    /// 413: it is small enough to come in, and what is kept of it would be too large for the log.
    ///
    /// @param limit the bytes of one event with its original
    public static HttpProblem tooLargeToLog(long limit) {
        return problem(
                        ProblemType.TOO_LARGE,
                        Status.REQUEST_ENTITY_TOO_LARGE,
                        "what is kept of one article, its original included, may be at most " + limit
                                + " bytes; it was not taken, and won't be as it is")
                .build();
    }

    public static HttpProblem unsupportedType(String detail) {
        return problem(ProblemType.UNSUPPORTED_TYPE, Status.UNSUPPORTED_MEDIA_TYPE, detail)
                .build();
    }

    /// 415, for a coding: it says which there are (RFC 9110, section 15.5.16).
    public static HttpProblem unsupportedCoding(String detail) {
        return problem(ProblemType.UNSUPPORTED_TYPE, Status.UNSUPPORTED_MEDIA_TYPE, detail)
                .withHeader("Accept-Encoding", "gzip")
                .build();
    }

    public static HttpProblem notFound(String detail) {
        return problem(ProblemType.NOT_FOUND, Status.NOT_FOUND, detail).build();
    }

    /// 408, for a client that sends too slowly.
    public static HttpProblem tooSlow() {
        return problem(
                        ProblemType.TOO_SLOW,
                        Status.REQUEST_TIMEOUT,
                        "it took too long to come; it was not taken, send it again")
                .build();
    }

    /// 503: too much is being taken in.
    public static HttpProblem busy() {
        return problem(
                        ProblemType.BUSY,
                        Status.SERVICE_UNAVAILABLE,
                        "too much is being taken in now; it was not taken, send it again")
                .withHeader("Retry-After", "1")
                .build();
    }

    /// 503: too many passwords wait to be verified. No 429, as the client that is told so need not be the one
    /// that sent them: who that is, nobody knows yet.
    static HttpProblem tooManyLogins() {
        return problem(
                        ProblemType.BUSY,
                        Status.SERVICE_UNAVAILABLE,
                        "too many passwords wait to be verified now; nothing was done, send it again")
                .withHeader("Retry-After", "1")
                .build();
    }

    /// 503: it was not taken.
    public static HttpProblem logUnavailable() {
        return problem(
                        ProblemType.LOG_UNAVAILABLE,
                        Status.SERVICE_UNAVAILABLE,
                        "the log can't take it now; it was not taken, send it again")
                .withHeader("Retry-After", "1")
                .build();
    }

    /// 500, which tells nothing but where it stands in the log.
    static HttpProblem unexpected(UUID failure) {
        return problem(
                        ProblemType.UNEXPECTED,
                        Status.INTERNAL_SERVER_ERROR,
                        "something went wrong on our side; if you report it, name the failure's id")
                .with("failure", failure)
                .build();
    }

    /// 503: it was handed to the log, which did not say whether it has it.
    public static HttpProblem outcomeUnknown(String submissionId) {
        return problem(
                        ProblemType.OUTCOME_UNKNOWN,
                        Status.SERVICE_UNAVAILABLE,
                        "the log did not say whether it has it; ask for the receipt, or send it again with the same key")
                .withHeader("Retry-After", "1")
                .with("submissionId", submissionId)
                .build();
    }

    /// A problem of a type that stays, to be kept by no cache.
    public static HttpProblem.Builder problem(ProblemType type, Status status, String detail) {
        return HttpProblem.builder()
                .withType(type.uri())
                .withTitle(status.getReasonPhrase())
                .withStatus(status)
                .withDetail(detail)
                .withHeader("Cache-Control", "no-store");
    }

    /// The answer of a mapper that stands before those of the problem library: it names what was asked for, as
    /// they do.
    public static Response answer(HttpProblem problem, UriInfo asked) {
        return HttpProblem.builder(problem)
                .withInstance(InstanceUtils.pathToInstance(asked.getPath()))
                .build()
                .toResponse();
    }
}
