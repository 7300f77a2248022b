package dev.newslog.api.article;

import dev.newslog.events.content.Image;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A revision that may be seen, without its body.
@Entity
@Immutable
@Table(name = "readable_revision")
class RevisionRow extends PanacheEntityBase {

    /// A revision's name.
    ///
    /// @param articleId of which article
    /// @param number from 1, in the order of the log
    @Embeddable
    record Key(UUID articleId, int number) {}

    @EmbeddedId
    Key key;

    BigInteger orderVersion;

    Instant orderTime;

    Instant firstOrderTime;

    @Nullable
    String uri;

    @Nullable
    String url;

    @Nullable
    String version;

    @Nullable
    Instant firstCreated;

    @Nullable
    Instant versionCreated;

    Instant receivedAt;

    Instant loggedAt;

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

    String contentType;

    List<String> keywords;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Image> images;

    @Nullable
    Short urgency;

    @Nullable
    String edNote;

    @Nullable
    String correctionKind;

    @Nullable
    String correctionText;

    String contentDigest;

    List<String> changed;

    boolean late;

    List<String> notices;

    byte[] chainDigest;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected RevisionRow() {}
}
