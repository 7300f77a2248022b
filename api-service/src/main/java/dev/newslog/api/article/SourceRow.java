package dev.newslog.api.article;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/// A source of which something may be seen.
@Entity
@Immutable
@Table(name = "readable_source")
class SourceRow {

    @Id
    String source;

    long articles;

    long revisions;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected SourceRow() {}
}
