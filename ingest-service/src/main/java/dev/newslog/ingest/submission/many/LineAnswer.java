package dev.newslog.ingest.submission.many;

import dev.newslog.ingest.submission.Accepted;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.UUID;

/// What became of one of many submissions, as its line says it.
sealed interface LineAnswer {

    int ACCEPTED = 202;
    int REQUEST_TIMEOUT = 408;
    int SERVICE_UNAVAILABLE = 503;

    /// It is on the log.
    record Taken(long line, int status, UUID submissionId, UUID articleId) implements LineAnswer {}

    /// It is not, or nobody knows whether it is.
    record Refused(long line, int status, HttpProblem problem) implements LineAnswer {

        /// Whether the others would fare no better: the log, the service or the client's line can't go on.
        boolean endsAll() {
            return status == SERVICE_UNAVAILABLE || status == REQUEST_TIMEOUT;
        }
    }

    static LineAnswer taken(long line, Accepted accepted) {
        return new Taken(line, ACCEPTED, accepted.submissionId(), accepted.articleId());
    }

    static LineAnswer refused(long line, HttpProblem problem) {
        return new Refused(line, problem.getStatusCode(), problem);
    }
}
