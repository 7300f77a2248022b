package dev.newslog.ingest.submission;

import dev.newslog.edge.Caller;
import dev.newslog.edge.Problems;
import dev.newslog.events.ArticleEvent;
import dev.newslog.events.ArticleReinstated;
import dev.newslog.events.ArticleReinstated.Reinstatement;
import dev.newslog.events.ArticleSubmitted;
import dev.newslog.events.ArticleWithdrawn;
import dev.newslog.events.Delivery;
import dev.newslog.events.RequestDigest;
import dev.newslog.events.Submission;
import dev.newslog.events.Withdrawal;
import dev.newslog.events.identity.ArticleId;
import dev.newslog.events.identity.IdentityKind;
import dev.newslog.events.identity.SubmissionId;
import dev.newslog.ingest.format.Draft;
import dev.newslog.ingest.log.SubmissionLog;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Names what was submitted, puts it on the log, and says so when the log has it.
@ApplicationScoped
public class Intake {

    private final SubmissionLog log;
    private final String readApi;
    private final InstantSource clock = InstantSource.system();

    Intake(SubmissionLog log, @ConfigProperty(name = "newslog.read-api.url") String readApi) {
        this.log = log;
        this.readApi = readApi;
    }

    /// Takes a version, or a kill notice.
    ///
    /// @param given the article's id where the client knows it; what the draft itself names must agree
    public Future<Accepted> take(Draft draft, @Nullable UUID given, Envelope envelope) {
        if (!envelope.caller().maySubmitFor(draft.source())) {
            throw Problems.forbiddenSource(draft.source());
        }
        ArticleId named = draft.articleId();
        boolean byIdAlone = given != null && !draft.namesItsArticle();
        if (given != null && !byIdAlone && !given.equals(named.value())) {
            throw Problems.conflict("its uri or url names another article: " + named.value());
        }
        UUID articleId = given == null ? named.value() : given;
        if (draft.canceled()) {
            Delivery delivery = delivery(articleId, envelope, draft::withdrawalDigest);
            return append(new ArticleWithdrawn(delivery, draft.withdrawal(), draft.original()));
        }
        Submission submission = draft.submission(byIdAlone ? IdentityKind.ID : named.kind());
        Delivery delivery = delivery(articleId, envelope, () -> RequestDigest.of(submission));
        return append(ArticleSubmitted.of(delivery, submission, draft.original()));
    }

    /// Takes a kill notice.
    Future<Accepted> withdraw(UUID articleId, Withdrawal withdrawal, Envelope envelope) {
        Caller caller = envelope.caller();
        String source = withdrawal.source();
        if (source != null && !caller.operator() && !caller.maySubmitFor(source)) {
            throw Problems.forbiddenSource(source);
        }
        Delivery delivery = delivery(articleId, envelope, () -> RequestDigest.of(withdrawal));
        return append(new ArticleWithdrawn(delivery, withdrawal, null));
    }

    /// Takes the end of a withdrawal.
    Future<Accepted> reinstate(UUID articleId, Reinstatement reinstatement, Envelope envelope) {
        Delivery delivery = delivery(articleId, envelope, () -> RequestDigest.of(reinstatement));
        return append(new ArticleReinstated(delivery, reinstatement));
    }

    /// @param digest of the request, which costs as much as writing it and is asked for under a key alone
    private Delivery delivery(UUID articleId, Envelope envelope, Supplier<String> digest) {
        String client = envelope.caller().name();
        String key = envelope.key();
        UUID submissionId = key == null
                ? SubmissionId.unkeyed()
                : SubmissionId.keyed(client, key, envelope.line(), articleId, digest.get());
        return new Delivery(submissionId, articleId, client, clock.instant(), key, envelope.line());
    }

    private Future<Accepted> append(ArticleEvent event) {
        AtHand.name(event);
        Accepted accepted = Accepted.of(event.delivery(), readApi);
        return log.append(event).map(onTheLog -> accepted);
    }
}
