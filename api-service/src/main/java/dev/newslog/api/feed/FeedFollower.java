package dev.newslog.api.feed;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Follows the change feed by position, from where it ends when this service starts: one row is read ten times a
/// second, and what is new is told to the [FeedListener] in stretches of bounded length, in their order.
///
/// While the archive is away nothing is told, and afterwards all that came meanwhile is. An archive of another epoch is
/// followed from where it ends then.
@Startup
@ApplicationScoped
class FeedFollower {

    private static final Logger LOG = Logger.getLogger(FeedFollower.class);
    private static final long TICK_MILLISECONDS = 100;
    private static final long LONGEST_STRETCH = 1_000;

    private final DataSource archive;
    private final FeedListener listener;
    private final InstantSource clock = InstantSource.system();
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("feed").factory());
    private volatile @Nullable Place told;

    /// How far the listener was told.
    ///
    /// @param since when this epoch was first seen
    private record Place(Position position, Instant since) {}

    FeedFollower(DataSource archive, FeedListener listener) {
        this.archive = archive;
        this.listener = listener;
        var _ = ticker.scheduleWithFixedDelay(this::tick, 0, TICK_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    /// How far the listener was told; empty while no archive was seen.
    Optional<Position> position() {
        return Optional.ofNullable(told).map(Place::position);
    }

    @PreDestroy
    void stop() {
        ticker.shutdownNow();
    }

    /// A failure is no reason to stop following.
    private void tick() {
        try (Connection connection = archive.getConnection()) {
            Optional<Position> end = end(connection);
            if (end.isPresent()) {
                follow(end.get(), connection);
            }
        } catch (SQLException | RuntimeException e) {
            LOG.debugf("The change feed can't be followed: %s", e.getMessage());
        }
    }

    private void follow(Position end, Connection connection) throws SQLException {
        Place place = told;
        if (place == null || !place.position().epoch().equals(end.epoch())) {
            told = new Place(end, clock.instant());
            LOG.infof("Following the change feed from %s", end);
            return;
        }
        while (place.position().number() < end.number()) {
            long after = place.position().number();
            long last = Math.min(end.number(), after + LONGEST_STRETCH);
            listener.grown(new Stretch(after, last, place.since()), connection);
            place = new Place(new Position(end.epoch(), last), place.since());
            told = place;
        }
    }

    private static Optional<Position> end(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select epoch, position from readable_feed");
                ResultSet found = query.executeQuery()) {
            return found.next() ? Optional.of(new Position(found.getString(1), found.getLong(2))) : Optional.empty();
        }
    }
}
