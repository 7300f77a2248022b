package dev.newslog.api.article;

import dev.newslog.events.content.Image;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.MappedSuperclass;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// What a revision is read with, whether or not its text is.
@MappedSuperclass
abstract class RevisionColumns extends PanacheEntityBase {

    @EmbeddedId
    RevisionRow.Key key;

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
    protected RevisionColumns() {}
}
