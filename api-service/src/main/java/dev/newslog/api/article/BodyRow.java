package dev.newslog.api.article;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/// What is large of a revision, its body and the digests of its fields: apart, so that no list reads it.
@Entity
@Immutable
@Table(name = "readable_revision")
class BodyRow {

    @EmbeddedId
    RevisionRow.Key key;

    String body;

    byte[] fieldDigests;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected BodyRow() {}
}
