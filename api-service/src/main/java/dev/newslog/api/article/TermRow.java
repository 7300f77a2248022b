package dev.newslog.api.article;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// A revision under a [Term] that it has. It may still be there of what may not be seen any more: it leads to it by
/// the other rows alone.
@Entity
@Immutable
@Table(name = "readable_term")
class TermRow {

    /// Where it stands in the index.
    ///
    /// @param term what `term_of` makes of the term
    /// @param time the revision's first order time
    @Embeddable
    record Key(long term, Instant time, UUID articleId, int number) {}

    @EmbeddedId
    Key key;

    boolean current;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected TermRow() {}
}
