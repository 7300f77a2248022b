package dev.newslog.api.feed;

import dev.newslog.api.problem.ReadProblems;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/// The life of this archive's feed: positions of another epoch mean nothing in it.
@Entity
@Immutable
@Table(name = "readable_feed")
public class FeedRow extends PanacheEntityBase {

    @Id
    String epoch;

    long position;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected FeedRow() {}

    /// The epoch that positions belong to.
    public static String currentEpoch() {
        return end().epoch();
    }

    /// The last position that was given.
    public static Position end() {
        FeedRow row = FeedRow.<FeedRow>findAll()
                .firstResultOptional()
                .orElseThrow(() -> ReadProblems.unavailable("The archive is being set up."));
        return new Position(row.epoch, row.position);
    }
}
