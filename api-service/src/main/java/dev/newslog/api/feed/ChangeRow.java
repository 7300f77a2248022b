package dev.newslog.api.feed;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A change that may be known of.
@Entity
@Immutable
@Table(name = "readable_change")
class ChangeRow extends PanacheEntityBase {

    @Id
    UUID id;

    long position;

    String type;

    UUID articleId;

    String source;

    int revision;

    String pubStatus;

    @Nullable
    String headline;

    List<String> changed;

    Instant loggedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected ChangeRow() {}

    /// In commit order, one more than the limit. Index: change_position.
    static List<ChangeRow> after(long position, @Nullable String source, int limit) {
        return (source == null
                        ? ChangeRow.<ChangeRow>find("position > ?1 order by position", position)
                        : ChangeRow.<ChangeRow>find(
                                "position > ?1 and source = ?2 order by position", position, source))
                .range(0, limit)
                .list();
    }
}
