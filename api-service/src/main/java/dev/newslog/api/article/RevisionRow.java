package dev.newslog.api.article;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// A revision that may be seen, without its body.
@Entity
@Immutable
@Table(name = "readable_revision")
class RevisionRow extends RevisionColumns {

    /// A revision's name.
    ///
    /// @param articleId of which article
    /// @param number from 1, in the order of the log
    @Embeddable
    record Key(UUID articleId, int number) {}
}
