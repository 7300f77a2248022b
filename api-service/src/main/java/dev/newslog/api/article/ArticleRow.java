package dev.newslog.api.article;

import dev.newslog.api.web.Edition;
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

    /// The end of an embargo that is over, as it can be seen.
    @Nullable
    Instant embargoedUntil;

    int revisions;

    int currentRevision;

    Instant currentOrderTime;

    int changes;

    byte[] chainDigest;

    Instant loggedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected ArticleRow() {}

    /// When what can be seen of it came to be so.
    Instant shownSince() {
        return embargoedUntil != null && embargoedUntil.isAfter(loggedAt) ? embargoedUntil : loggedAt;
    }

    /// The state that it is in.
    Edition edition() {
        return edition(changes, loggedAt);
    }

    /// The state of an article that has so many changes.
    static Edition edition(int changes, Instant loggedAt) {
        return new Edition(Integer.toString(changes), loggedAt);
    }
}
