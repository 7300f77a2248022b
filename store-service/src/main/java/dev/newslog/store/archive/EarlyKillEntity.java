package dev.newslog.store.archive;

import dev.newslog.store.history.EarlyKill;
import dev.newslog.store.history.Effect;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A kill that waits for its story.
@Entity
@IdClass(EarlyKillEntity.Key.class)
@Table(name = "early_kill")
class EarlyKillEntity extends PanacheEntityBase {

    private static final String ANY_SOURCE = "";

    /// One kill an article and source is enough.
    record Key(UUID articleId, String source) {}

    @Id
    @Column(name = "article_id")
    UUID articleId;

    @Id
    String source;

    @Nullable
    String reason;

    @Column(name = "logged_at")
    Instant loggedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected EarlyKillEntity() {}

    EarlyKillEntity(UUID articleId, Effect.KeepEarlyKill kept) {
        this.articleId = articleId;
        this.source = Objects.requireNonNullElse(kept.source(), ANY_SOURCE);
        this.reason = kept.reason();
        this.loggedAt = kept.loggedAt();
    }

    /// Served by early_kill_pk.
    static Map<UUID, List<EarlyKill>> of(Set<UUID> articleIds) {
        Map<UUID, List<EarlyKill>> kills = new HashMap<>();
        EarlyKillEntity.<EarlyKillEntity>list("articleId in ?1", articleIds)
                .forEach(row -> kills.computeIfAbsent(row.articleId, none -> new ArrayList<>())
                        .add(row.kill()));
        return kills;
    }

    EarlyKill kill() {
        return new EarlyKill(source.equals(ANY_SOURCE) ? null : source, reason);
    }
}
