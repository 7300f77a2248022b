package dev.newslog.ingest.submission.many;

import dev.newslog.edge.Problems;
import dev.newslog.edge.UnexpectedProblems;
import dev.newslog.ingest.format.document.FaultyDocumentException;
import dev.newslog.ingest.log.SubmissionLog;
import dev.newslog.ingest.submission.Accepted;
import dev.newslog.ingest.submission.AtHand;
import dev.newslog.ingest.submission.Envelope;
import dev.newslog.ingest.submission.Intake;
import dev.newslog.ingest.submission.Refusals;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;

/// Takes one of many submissions. Whatever is wrong with it is its answer, and no matter of the others.
@ApplicationScoped
class ManyIntake {

    private final Intake intake;
    private final SubmissionLog log;
    private final Refusals refusals;

    ManyIntake(Intake intake, SubmissionLog log, Refusals refusals) {
        this.intake = intake;
        this.log = log;
        this.refusals = refusals;
    }

    /// Whether the next should wait.
    boolean isCrowded() {
        return log.isCrowded();
    }

    /// Completes with its answer, and never fails.
    Future<LineAnswer> take(Input input, Envelope envelope) {
        return onTheLog(input, envelope)
                .map(accepted -> LineAnswer.taken(input.number(), accepted))
                .otherwise(failure -> refuse(input.number(), problem(failure)));
    }

    /// The answer to one that is refused.
    LineAnswer refuse(long number, HttpProblem problem) {
        refusals.count(problem);
        return LineAnswer.refused(number, problem);
    }

    private Future<Accepted> onTheLog(Input input, Envelope envelope) {
        AtHand.forget();
        try {
            return intake.take(input.draft().get(), null, envelope.at(input.name()));
        } catch (RuntimeException | StackOverflowError refused) {
            return Future.failedFuture(refused);
        }
    }

    private static HttpProblem problem(Throwable failure) {
        return switch (failure) {
            case HttpProblem told -> told;
            case FaultyDocumentException faulty -> Problems.invalid(faulty.faults());
            default -> UnexpectedProblems.logged(failure);
        };
    }
}
