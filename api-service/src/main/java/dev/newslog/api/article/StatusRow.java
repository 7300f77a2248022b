package dev.newslog.api.article;

import dev.newslog.api.problem.ReadProblems;
import dev.newslog.api.web.Times;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// Why an article that is there can't be read.
@Entity
@Immutable
@Table(name = "readable_status")
class StatusRow extends PanacheEntityBase {

    @Id
    UUID id;

    String pubStatus;

    @Nullable
    String statusReason;

    @Nullable
    Instant statusSince;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected StatusRow() {}

    /// What to say of something that no `readable_` view shows: 410 where it was taken back, else 404.
    static HttpProblem absence(UUID id, String missing) {
        return StatusRow.<StatusRow>find("id = ?1 and pubStatus <> 'usable'", id)
                .firstResultOptional()
                .map(StatusRow::gone)
                .orElseGet(() -> ReadProblems.notFound(missing));
    }

    private HttpProblem gone() {
        return ReadProblems.gone(pubStatus, statusSince == null ? null : Times.text(statusSince), statusReason);
    }
}
