package dev.newslog.store.history;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the fold may ask of the archive. Every answer includes what was folded before in the same batch.
public interface Surroundings {

    /// The article, where it has a revision.
    @Nullable
    ArticleState article(UUID id);

    /// The revisions on both sides of a key. Asked for late submissions only.
    Neighbours around(UUID articleId, OrderKey key);

    List<EarlyKill> earlyKills(UUID articleId);
}
