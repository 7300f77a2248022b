package dev.newslog.store.archive;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

/// The counter of the change feed. Who holds its lock commits next: so positions are in commit order.
@Entity
@Table(name = "feed_position")
class FeedPositionEntity extends PanacheEntityBase {

    @Id
    @Column(name = "only_row")
    boolean onlyRow;

    String epoch;

    long position;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected FeedPositionEntity() {}

    /// Waits for the lock, which ends with the transaction.
    static FeedPositionEntity lock() {
        FeedPositionEntity feed = findById(true, LockModeType.PESSIMISTIC_WRITE);
        return feed;
    }
}
