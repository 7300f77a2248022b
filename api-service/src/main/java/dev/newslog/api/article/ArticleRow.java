package dev.newslog.api.article;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// An article that may be seen.
@Entity
@Immutable
@Table(name = "readable_article")
class ArticleRow extends PanacheEntityBase {

    @Id
    UUID id;

    String source;

    @Nullable
    String uri;

    @Nullable
    String url;

    String pubStatus;

    int revisions;

    int currentRevision;

    Instant currentOrderTime;

    int changes;

    byte[] chainDigest;

    Instant loggedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected ArticleRow() {}
}
