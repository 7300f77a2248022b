package dev.newslog.api.syndication;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// How many revisions an article has, whether they may be seen or not.
@Entity
@Immutable
@Table(name = "readable_head")
class HeadRow {

    @Id
    UUID id;

    int revisions;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected HeadRow() {}
}
