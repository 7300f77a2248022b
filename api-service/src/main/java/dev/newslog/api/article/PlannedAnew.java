package dev.newslog.api.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/// Has PostgreSQL plan questions for the values that they have. After five times it would make one plan for all
/// values: one that reads all of a common term beside a rare one.
@ApplicationScoped
class PlannedAnew {

    private final EntityManager archive;

    PlannedAnew(EntityManager archive) {
        this.archive = archive;
    }

    /// Asks, in a transaction, as that setting is one's own as long as it lasts.
    @Transactional
    <T> T ask(Supplier<T> question) {
        archive.createNativeQuery("set local plan_cache_mode = force_custom_plan")
                .executeUpdate();
        return question.get();
    }

    /// The same, and along the index of the order. Of several terms PostgreSQL expects next to no articles, as
    /// it does not know that they go together, and would rather sort all of them than begin with the first.
    @Transactional
    <T> T askInOrder(Supplier<T> question) {
        archive.createNativeQuery("set local enable_sort = off").executeUpdate();
        return ask(question);
    }
}
