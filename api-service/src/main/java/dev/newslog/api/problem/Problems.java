package dev.newslog.api.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// What this service says when it can't give what was asked for (RFC 9457).
public final class Problems {

    private Problems() {}

    /// 400: what was asked for makes no sense.
    public static HttpProblem badRequest(String detail) {
        return of(Status.BAD_REQUEST, "invalid-request", "The request is not valid", detail)
                .build();
    }

    /// 404: nothing there, or nothing that may be known.
    public static HttpProblem notFound(String detail) {
        return of(Status.NOT_FOUND, "not-found", "There is nothing here", detail)
                .build();
    }

    /// 404 that may become something else in a moment.
    ///
    /// @param applied the preference that was honoured, for `Preference-Applied`
    public static HttpProblem notYet(String detail, @Nullable String applied) {
        HttpProblem.Builder problem = of(Status.NOT_FOUND, "not-yet", "There is nothing here yet", detail)
                .withHeader("Retry-After", 1);
        return (applied == null ? problem : problem.withHeader("Preference-Applied", applied)).build();
    }

    /// 410: it was here, and was taken back.
    ///
    /// @param pubStatus `canceled` or `withheld`
    /// @param since when that was, RFC 3339
    /// @param reason what was said of it
    public static HttpProblem gone(String pubStatus, @Nullable String since, @Nullable String reason) {
        String detail = (pubStatus.equals("withheld") ? "It is withheld" : "It was withdrawn")
                + (since == null ? "" : " since " + since)
                + (reason == null ? "." : ": " + reason);
        String type = pubStatus.equals("withheld") ? "withheld" : "withdrawn";
        HttpProblem.Builder problem = of(Status.GONE, type, "The article can't be read any more", detail)
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
        return of(Status.SERVICE_UNAVAILABLE, "archive-unavailable", "The archive doesn't answer", detail)
                .withHeader("Retry-After", 2)
                .build();
    }

    static HttpProblem.Builder of(Status status, String type, String title, String detail) {
        return HttpProblem.builder()
                .withType(URI.create("/problems/" + type))
                .withTitle(title)
                .withStatus(status)
                .withDetail(detail)
                .withHeader("Cache-Control", "no-store");
    }
}
