package dev.newslog.api.article;

import dev.newslog.api.web.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Full-text search: what has the words, and where.
@ApplicationScoped
class Search {

    private final Session archive;
    private final WordLists lists;
    private final Snippets snippets;

    Search(Session archive, WordLists lists, Snippets snippets) {
        this.archive = archive;
        this.lists = lists;
        this.snippets = snippets;
    }

    /// An article that has the words.
    record Hit(Found found, List<Passage> snippet) {}

    /// Newest first with one more than the limit, or the best with no more than it.
    List<Hit> hits(Filter filter, Order order, Cursor.@Nullable Place after, int limit) {
        WordQuery words = WordQuery.of(Objects.requireNonNull(filter.words()), archive);
        List<Found> found = switch (order) {
            case NEWEST -> lists.newest(filter, words, after, limit);
            case RELEVANCE -> lists.best(filter, words, limit);
        };
        Map<RevisionRow.Key, List<Passage>> texts = snippets.of(found, words);
        return found.stream()
                .map(one -> new Hit(one, texts.getOrDefault(one.revision().key, List.of())))
                .toList();
    }
}
