package dev.newslog.store.archive;

import dev.newslog.events.content.ContentField;
import dev.newslog.store.history.ArticleState;
import dev.newslog.store.history.Chain;
import dev.newslog.store.history.Change;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entry of the change feed. Its position is given last, under the feed's lock; that of a story never shown waits.
@Entity
@Table(name = "change")
class ChangeEntity extends PanacheEntityBase {

    @Id
    UUID id;

    @Column(name = "article_id")
    UUID articleId;

    /// Absent where it is no link of the chain.
    @Nullable
    Integer ordinal;

    @Nullable
    Long position;

    String type;

    String source;

    int revision;

    @Column(name = "pub_status")
    String pubStatus;

    List<String> changed;

    @Column(name = "embargoed_until")
    @Nullable
    Instant embargoedUntil;

    @Column(name = "received_at")
    @Nullable
    Instant receivedAt;

    @Column(name = "first_created")
    @Nullable
    Instant firstCreated;

    @Column(name = "version_created")
    @Nullable
    Instant versionCreated;

    @Column(name = "logged_at")
    Instant loggedAt;

    @Column(name = "submission_id")
    @Nullable
    UUID submissionId;

    @Column(name = "chain_digest")
    byte @Nullable [] chainDigest;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected ChangeEntity() {}

    ChangeEntity(Change change, ArticleState article, UUID submissionId) {
        this.id = change.id();
        this.articleId = article.id();
        this.ordinal = change.ordinal();
        Chain.Link link = change.link();
        this.type = link.type().label();
        this.source = article.source();
        this.revision = link.revision();
        this.pubStatus = link.pubStatus();
        this.changed = ContentField.labels(change.changed());
        this.embargoedUntil = link.embargoedUntil();
        this.receivedAt = link.receivedAt();
        this.firstCreated = link.firstCreated();
        this.versionCreated = link.versionCreated();
        this.loggedAt = link.loggedAt();
        this.submissionId = submissionId;
        this.chainDigest = change.chain().head();
    }

    /// The end of an embargo: it comes from the clock, so it is in the feed and not in the chain.
    static ChangeEntity published(ArticleEntity article, Instant at) {
        ChangeEntity published = new ChangeEntity();
        published.id = Change.idOfPublished(article.id, at);
        published.articleId = article.id;
        published.type = "published";
        published.source = article.source;
        published.revision = article.currentRevision;
        published.pubStatus = article.pubStatus;
        published.changed = List.of();
        published.embargoedUntil = article.embargoedUntil;
        published.loggedAt = at;
        return published;
    }

    /// The changes of a story that was never shown, in the order of its chain. Served by change_ordinal.
    static List<ChangeEntity> waiting(UUID articleId) {
        return list("articleId = ?1 and position is null order by ordinal", articleId);
    }
}
