package dev.newslog.store.history;

import dev.newslog.events.ArticleEvent;
import dev.newslog.events.ArticleReinstated;
import dev.newslog.events.ArticleSubmitted;
import dev.newslog.events.ArticleWithdrawn;
import dev.newslog.events.Delivery;
import dev.newslog.events.PubStatus;
import dev.newslog.events.Submission;
import dev.newslog.events.Withdrawal;
import dev.newslog.events.content.Content;
import dev.newslog.events.content.ContentType;
import dev.newslog.events.identity.IdentityKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Makes events for tests: a story of the harbour courier, unless said otherwise. Each is immutable; `with…` and the
/// like give another.
record Stories(
        UUID articleId,
        String source,
        IdentityKind identity,
        String version,
        Instant versionCreated,
        PubStatus status,
        Instant embargoedUntil,
        Instant firstCreated,
        String key) {

    static final Instant MORNING = Instant.parse("2026-11-02T08:00:00Z");

    static Stories ferry() {
        return new Stories(
                UUID.fromString("7c1f0000-0000-5000-8000-000000000001"),
                "harbour-courier",
                IdentityKind.URI,
                null,
                null,
                PubStatus.USABLE,
                null,
                null,
                null);
    }

    Stories ofArticle(UUID id) {
        return new Stories(id, source, identity, version, versionCreated, status, embargoedUntil, firstCreated, key);
    }

    Stories from(String otherSource) {
        return new Stories(
                articleId, otherSource, identity, version, versionCreated, status, embargoedUntil, firstCreated, key);
    }

    Stories namedBy(IdentityKind kind) {
        return new Stories(articleId, source, kind, version, versionCreated, status, embargoedUntil, firstCreated, key);
    }

    Stories version(String label) {
        return new Stories(
                articleId, source, identity, label, versionCreated, status, embargoedUntil, firstCreated, key);
    }

    Stories madeAt(Instant time) {
        return new Stories(articleId, source, identity, version, time, status, embargoedUntil, firstCreated, key);
    }

    Stories held() {
        return new Stories(
                articleId,
                source,
                identity,
                version,
                versionCreated,
                PubStatus.WITHHELD,
                embargoedUntil,
                firstCreated,
                key);
    }

    Stories embargoedUntil(Instant end) {
        return new Stories(articleId, source, identity, version, versionCreated, status, end, firstCreated, key);
    }

    Stories firstMadeAt(Instant time) {
        return new Stories(articleId, source, identity, version, versionCreated, status, embargoedUntil, time, key);
    }

    Stories underKey(String idempotencyKey) {
        return new Stories(
                articleId,
                source,
                identity,
                version,
                versionCreated,
                status,
                embargoedUntil,
                firstCreated,
                idempotencyKey);
    }

    ArticleSubmitted saying(String body, UUID submissionId, Instant receivedAt) {
        Content content = new Content(
                "Ferry stops", null, null, null, null, body, ContentType.PLAIN, List.of(), List.of(), null, null, null);
        Submission submission = new Submission(
                source,
                identity,
                "urn:ferry",
                null,
                version,
                firstCreated,
                versionCreated,
                content,
                status,
                embargoedUntil);
        return ArticleSubmitted.of(delivery(submissionId, receivedAt), submission, null);
    }

    ArticleEvent killed(String reason, UUID submissionId, Instant receivedAt) {
        Withdrawal withdrawal = new Withdrawal(source, null, null, null, null, null, reason);
        return new ArticleWithdrawn(delivery(submissionId, receivedAt), withdrawal, null);
    }

    ArticleEvent reinstated(UUID submissionId, Instant receivedAt) {
        return new ArticleReinstated(
                delivery(submissionId, receivedAt), new ArticleReinstated.Reinstatement(source, "it was right"));
    }

    private Delivery delivery(UUID submissionId, Instant receivedAt) {
        return new Delivery(submissionId, articleId, "courier-cms", receivedAt, key, "");
    }
}
