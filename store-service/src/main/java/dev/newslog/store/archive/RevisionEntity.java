package dev.newslog.store.archive;

import dev.newslog.events.Submission;
import dev.newslog.events.content.Content;
import dev.newslog.events.content.ContentField;
import dev.newslog.events.content.Correction;
import dev.newslog.events.content.Image;
import dev.newslog.store.history.Effect;
import dev.newslog.store.history.Notice;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A version of an article's text. Written once; what can move (its key, what it changed) is updated by statement.
@Entity
@IdClass(RevisionEntity.Key.class)
@Table(name = "revision")
class RevisionEntity extends PanacheEntityBase {

    /// A revision's name.
    record Key(UUID articleId, int number) {}

    @Id
    @Column(name = "article_id")
    UUID articleId;

    @Id
    int number;

    @Column(name = "submission_id")
    UUID submissionId;

    @Column(name = "order_version")
    BigInteger orderVersion;

    @Column(name = "order_time")
    Instant orderTime;

    @Column(name = "first_order_time")
    Instant firstOrderTime;

    @Nullable
    String uri;

    @Nullable
    String url;

    @Nullable
    String version;

    @Column(name = "first_created")
    @Nullable
    Instant firstCreated;

    @Column(name = "version_created")
    @Nullable
    Instant versionCreated;

    @Column(name = "received_at")
    Instant receivedAt;

    @Column(name = "logged_at")
    Instant loggedAt;

    @Column(name = "last_seen_at")
    Instant lastSeenAt;

    String headline;

    @Nullable
    String byline;

    @Nullable
    String section;

    @Nullable
    String language;

    @Nullable
    String description;

    String body;

    @Column(name = "content_type")
    String contentType;

    List<String> keywords;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Image> images;

    @Nullable
    Short urgency;

    @Column(name = "ed_note")
    @Nullable
    String edNote;

    @Column(name = "correction_kind")
    @Nullable
    String correctionKind;

    @Column(name = "correction_text")
    @Nullable
    String correctionText;

    @Column(name = "content_digest")
    String contentDigest;

    @Column(name = "field_digests")
    byte[] fieldDigests;

    List<String> changed;

    boolean late;

    List<String> notices;

    @Column(name = "chain_digest")
    byte[] chainDigest;

    int partition;

    @Column(name = "log_offset")
    long offset;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected RevisionEntity() {}

    RevisionEntity(Effect.AddRevision added, int partition, long offset) {
        Submission submission = added.event().submission();
        Content content = submission.content();
        this.articleId = added.event().articleId();
        this.number = added.revision().number();
        this.submissionId = added.event().submissionId();
        this.orderVersion = added.revision().key().version();
        this.orderTime = added.revision().key().time();
        this.firstOrderTime = added.revision().firstOrderTime();
        this.uri = submission.uri();
        this.url = submission.url();
        this.version = submission.version();
        this.firstCreated = submission.firstCreated();
        this.versionCreated = submission.versionCreated();
        this.receivedAt = added.event().delivery().receivedAt();
        this.loggedAt = added.loggedAt();
        this.lastSeenAt = receivedAt;
        this.headline = content.headline();
        this.byline = content.byline();
        this.section = content.section();
        this.language = content.language();
        this.description = content.description();
        this.body = content.body();
        this.contentType = content.contentType().mediaType();
        this.keywords = content.keywords();
        this.images = content.images();
        this.urgency = content.urgency() == null ? null : content.urgency().shortValue();
        this.edNote = content.edNote();
        Correction correction = content.correction();
        this.correctionKind =
                correction == null ? null : correction.kind().name().toLowerCase(Locale.ROOT);
        this.correctionText = correction == null ? null : correction.text();
        this.contentDigest = added.revision().content().value();
        this.fieldDigests = added.revision().content().fieldDigests();
        this.changed = labels(added.changed());
        this.late = added.late();
        this.notices = added.notices().stream().map(Notice::label).toList();
        this.chainDigest = added.chain().head();
        this.partition = partition;
        this.offset = offset;
    }

    static List<String> labels(Set<ContentField> fields) {
        return fields.stream().map(ContentField::label).toList();
    }
}
