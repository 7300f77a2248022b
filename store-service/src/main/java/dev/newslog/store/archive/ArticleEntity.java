package dev.newslog.store.archive;

import dev.newslog.store.history.ArticleState;
import dev.newslog.store.history.Chain;
import dev.newslog.store.history.FeedStanding;
import dev.newslog.store.history.KnownRevision;
import dev.newslog.store.history.Status;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigInteger;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The head of an article's history: what the fold needs to go on, and what lists are made of.
@Entity
@Table(name = "article")
class ArticleEntity extends PanacheEntityBase {

    @Id
    UUID id;

    String source;

    @Nullable
    String uri;

    @Nullable
    String url;

    @Column(name = "pub_status")
    String pubStatus;

    boolean held;

    @Column(name = "status_reason")
    @Nullable
    String statusReason;

    @Column(name = "status_since")
    @Nullable
    Instant statusSince;

    @Column(name = "embargoed_until")
    @Nullable
    Instant embargoedUntil;

    int revisions;

    @Column(name = "current_revision")
    int currentRevision;

    @Column(name = "current_order_time")
    Instant currentOrderTime;

    @Column(name = "highest_version")
    BigInteger highestVersion;

    int changes;

    @Column(name = "chain_digest")
    byte[] chainDigest;

    @Column(name = "logged_at")
    Instant loggedAt;

    @Column(name = "in_feed")
    boolean inFeed;

    @Column(name = "awaited_end")
    @Nullable
    Instant awaitedEnd;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected ArticleEntity() {}

    @SuppressWarnings("NullAway.Init") // take fills the rest
    ArticleEntity(ArticleState state) {
        this.id = state.id();
        this.source = state.source();
        take(state);
    }

    /// What the fold has made of the article.
    final void take(ArticleState state) {
        uri = state.uri();
        url = state.url();
        Status status = state.status();
        pubStatus = status.pubStatus();
        held = status.held();
        statusReason = status.reason();
        statusSince = status.since();
        embargoedUntil = status.embargoedUntil();
        revisions = state.revisions();
        currentRevision = state.current().number();
        currentOrderTime = state.current().firstOrderTime();
        highestVersion = state.highestVersion();
        changes = state.changes();
        chainDigest = state.chain().head();
        loggedAt = state.loggedAt();
    }

    FeedStanding standing() {
        return new FeedStanding(inFeed, awaitedEnd);
    }

    void stand(FeedStanding standing) {
        inFeed = standing.entered();
        awaitedEnd = standing.awaitedEnd();
    }

    ArticleState state(KnownRevision current) {
        boolean killed = pubStatus.equals("canceled");
        return new ArticleState(
                id,
                source,
                uri,
                url,
                new Status(killed, held, statusReason, statusSince, embargoedUntil),
                revisions,
                current,
                highestVersion,
                changes,
                Chain.ofHead(chainDigest),
                loggedAt);
    }
}
