package dev.newslog.api.problem;

import dev.newslog.api.web.InvalidParameterException;
import dev.newslog.edge.ProblemType;
import dev.newslog.edge.Problems;
import dev.newslog.edge.Problems.Fault;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What this service says when it can't give what was asked for (RFC 9457).
public final class ReadProblems {

    private ReadProblems() {}

    /// 400: what was asked for makes no sense.
    static HttpProblem invalid(InvalidParameterException e) {
        return Problems.problem(ProblemType.INVALID_REQUEST, Status.BAD_REQUEST, e.detail())
                .with("errors", List.of(new Fault(e.parameter(), e.detail())))
                .build();
    }

    /// 404: nothing there, or nothing that may be known.
    public static HttpProblem notFound(String detail) {
        return Problems.problem(ProblemType.NOT_FOUND, Status.NOT_FOUND, detail).build();
    }

    /// 404 that may become something else in a moment.
    ///
    /// @param applied the preference that was honoured, for `Preference-Applied`
    public static HttpProblem notYet(String detail, @Nullable String applied) {
        HttpProblem.Builder problem =
                Problems.problem(ProblemType.NOT_YET, Status.NOT_FOUND, detail).withHeader("Retry-After", 1);
        return (applied == null ? problem : problem.withHeader("Preference-Applied", applied)).build();
    }

    /// 410: it was here, and was taken back.
    ///
    /// @param pubStatus `canceled` or `withheld`
    /// @param since when that was, RFC 3339
    /// @param reason what was said of it
    public static HttpProblem gone(String pubStatus, @Nullable String since, @Nullable String reason) {
        boolean withheld = pubStatus.equals("withheld");
        String detail = (withheld ? "It is withheld" : "It was withdrawn")
                + (since == null ? "" : " since " + since)
                + (reason == null ? "." : ": " + reason);
        HttpProblem.Builder problem = Problems.problem(
                        withheld ? ProblemType.WITHHELD : ProblemType.WITHDRAWN, Status.GONE, detail)
                .with("pubStatus", pubStatus);
        if (since != null) {
            problem.with("since", since);
        }
        if (reason != null) {
            problem.with("reason", reason);
        }
        return problem.build();
    }

    /// 503: the archive doesn't answer at this moment.
    public static HttpProblem unavailable(String detail) {
        return Problems.problem(ProblemType.ARCHIVE_UNAVAILABLE, Status.SERVICE_UNAVAILABLE, detail)
                .withHeader("Retry-After", 2)
                .build();
    }

    /// 503: too much of that kind is being done at this moment.
    ///
    /// @param seconds after which to ask again
    public static HttpProblem busy(String detail, int seconds) {
        return Problems.problem(ProblemType.BUSY, Status.SERVICE_UNAVAILABLE, detail)
                .withHeader("Retry-After", seconds)
                .build();
    }

    /// 406 of an address that has one format alone.
    ///
    /// @param path of what was asked for
    static HttpProblem notAcceptable(String path) {
        return notAcceptableAs("This is available as: " + available(path) + ".");
    }

    /// 406, which a cache must not give to one who takes what there is.
    ///
    /// @param detail names that
    static HttpProblem notAcceptableAs(String detail) {
        return Problems.problem(ProblemType.NOT_ACCEPTABLE, Status.NOT_ACCEPTABLE, detail)
                .withHeader("Vary", "Accept, Accept-Encoding")
                .build();
    }

    private static String available(String path) {
        if (path.endsWith("/timemap")) {
            return "application/link-format";
        }
        return path.endsWith("/stream") ? "text/event-stream" : "application/json";
    }
}
