package dev.newslog.api.problem;

import dev.newslog.api.web.InvalidParameterException;
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
        return Problems.problem("invalid-request", Status.BAD_REQUEST, e.detail())
                .with("errors", List.of(new Fault(e.parameter(), e.detail())))
                .build();
    }

    /// 404: nothing there, or nothing that may be known.
    public static HttpProblem notFound(String detail) {
        return Problems.problem("not-found", Status.NOT_FOUND, detail).build();
    }

    /// 404 that may become something else in a moment.
    ///
    /// @param applied the preference that was honoured, for `Preference-Applied`
    public static HttpProblem notYet(String detail, @Nullable String applied) {
        HttpProblem.Builder problem =
                Problems.problem("not-yet", Status.NOT_FOUND, detail).withHeader("Retry-After", 1);
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
        HttpProblem.Builder problem = Problems.problem(withheld ? "withheld" : "withdrawn", Status.GONE, detail)
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
        return Problems.problem("archive-unavailable", Status.SERVICE_UNAVAILABLE, detail)
                .withHeader("Retry-After", 2)
                .build();
    }

    /// 406.
    ///
    /// @param path of what was asked for
    static HttpProblem notAcceptable(String path) {
        String available = path.endsWith("/timemap") ? "application/link-format" : "application/json";
        return Problems.problem("not-acceptable", Status.NOT_ACCEPTABLE, "This is available as: " + available + ".")
                .build();
    }
}
