package dev.newslog.api.article;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// The words of an article's current revision, for full-text search alone. None of them is ever read.
@Entity
@Immutable
@Table(name = "readable_words")
class WordsRow {

    @Id
    UUID articleId;

    /// PostgreSQL's name for how the language is read.
    String config;

    /// A `tsvector`.
    String words;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected WordsRow() {}
}
