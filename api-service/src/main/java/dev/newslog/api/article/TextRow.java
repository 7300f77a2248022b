package dev.newslog.api.article;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/// A revision that may be seen, with what is large of it, its body and the digests of its fields: apart, so that no
/// list reads them.
@Entity
@Immutable
@Table(name = "readable_revision")
class TextRow extends RevisionColumns {

    String body;

    byte[] fieldDigests;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected TextRow() {}
}
