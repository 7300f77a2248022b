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
import dev.newslog.ingest.format.document.Faults;
import dev.newslog.ingest.log.SubmissionLog;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// Names what was submitted, puts it on the log, and says so when the log has it.
@ApplicationScoped
class Intake {

    private static final Pattern KEY = Pattern.compile("(\"?)([\\x21\\x23-\\x7e]{1,255})\\1");
    private static final String ONLY_LINE = "";

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
    Future<RestResponse<Accepted>> take(Draft draft, @Nullable UUID given, Caller caller, @Nullable String key) {
        if (!caller.maySubmitFor(draft.source())) {
            throw Problems.forbiddenSource(draft.source());
        }
        ArticleId named = draft.articleId();
        boolean byIdAlone = given != null && !draft.namesItsArticle();
        if (given != null && !byIdAlone && !given.equals(named.value())) {
            throw Problems.conflict("its uri or url names another article: " + named.value());
        }
        UUID articleId = given == null ? named.value() : given;
        if (draft.canceled()) {
            Delivery delivery = delivery(articleId, caller, key, draft::withdrawalDigest);
            return append(new ArticleWithdrawn(delivery, draft.withdrawal(), draft.original()));
        }
        Submission submission = draft.submission(byIdAlone ? IdentityKind.ID : named.kind());
        Delivery delivery = delivery(articleId, caller, key, () -> RequestDigest.of(submission));
        return append(ArticleSubmitted.of(delivery, submission, draft.original()));
    }

    /// Takes a kill notice.
    Future<RestResponse<Accepted>> withdraw(
            UUID articleId, Withdrawal withdrawal, Caller caller, @Nullable String key) {
        String source = withdrawal.source();
        if (source != null && !caller.operator() && !caller.maySubmitFor(source)) {
            throw Problems.forbiddenSource(source);
        }
        Delivery delivery = delivery(articleId, caller, key, () -> RequestDigest.of(withdrawal));
        return append(new ArticleWithdrawn(delivery, withdrawal, null));
    }

    /// Takes the end of a withdrawal.
    Future<RestResponse<Accepted>> reinstate(
            UUID articleId, Reinstatement reinstatement, Caller operator, @Nullable String key) {
        Delivery delivery = delivery(articleId, operator, key, () -> RequestDigest.of(reinstatement));
        return append(new ArticleReinstated(delivery, reinstatement));
    }

    /// @param digest of the request, which costs as much as writing it and is asked for under a key alone
    private Delivery delivery(UUID articleId, Caller caller, @Nullable String header, Supplier<String> digest) {
        String key = key(header);
        UUID submissionId = key == null
                ? SubmissionId.unkeyed()
                : SubmissionId.keyed(caller.name(), key, ONLY_LINE, articleId, digest.get());
        return new Delivery(submissionId, articleId, caller.name(), clock.instant(), key, ONLY_LINE);
    }

    private static @Nullable String key(@Nullable String header) {
        if (header == null) {
            return null;
        }
        Matcher key = KEY.matcher(header);
        if (!key.matches()) {
            throw Faults.only("Idempotency-Key", "must be 1 to 255 visible ASCII characters, in quotes or without");
        }
        return key.group(2);
    }

    private Future<RestResponse<Accepted>> append(ArticleEvent event) {
        AtHand.name(event);
        Accepted accepted = Accepted.of(event.delivery(), readApi);
        return log.append(event)
                .map(onTheLog -> ResponseBuilder.create(RestResponse.Status.ACCEPTED, accepted)
                        .header(HttpHeaders.LOCATION, accepted.links().receipt())
                        .build());
    }
}
