package dev.newslog.api.feed;

import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Follows the change feed by position, from where it ends when this service starts: one row is read ten times a
/// second, and what is new is told to each [FeedListener] in stretches of bounded length, in their order.
///
/// While the archive is away nothing is told, and afterwards all that came meanwhile is. An archive of another epoch is
/// followed from where it ends then. A listener that fails holds up no other.
@Startup
@ApplicationScoped
class FeedFollower {

    private static final Logger LOG = Logger.getLogger(FeedFollower.class);
    private static final long TICK_MILLISECONDS = 100;
    private static final long LONGEST_STRETCH = 1_000;

    private final DataSource archive;
    private final List<Told> told;
    private final InstantSource clock = InstantSource.system();
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("feed").factory());

    /// How far one listener was told.
    private static final class Told {

        private final FeedListener listener;
        private volatile @Nullable Place place;

        Told(FeedListener listener) {
            this.listener = listener;
        }
    }

    /// A place in an archive that is followed.
    ///
    /// @param since when this epoch was first seen
    private record Place(Position position, Instant since) {}

    FeedFollower(DataSource archive, @All List<FeedListener> listeners) {
        this.archive = archive;
        this.told = listeners.stream().map(Told::new).toList();
        var _ = ticker.scheduleWithFixedDelay(this::tick, 0, TICK_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    /// How far all listeners were told; empty while no archive was seen.
    Optional<Position> position() {
        List<Place> places =
                told.stream().flatMap(one -> Stream.ofNullable(one.place)).toList();
        return places.size() < told.size()
                ? Optional.empty()
                : places.stream().map(Place::position).min(Comparator.comparingLong(Position::number));
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
                told.forEach(one -> tell(one, end.get(), connection));
            }
        } catch (SQLException | RuntimeException e) {
            LOG.debugf("The change feed can't be followed: %s", e.getMessage());
        }
    }

    private void tell(Told one, Position end, Connection connection) {
        try {
            follow(one, end, connection);
        } catch (SQLException | RuntimeException e) {
            LOG.debugf("The change feed can't be told to %s: %s", one.listener, e.getMessage());
        }
    }

    private void follow(Told one, Position end, Connection connection) throws SQLException {
        Place place = one.place;
        if (place == null || !place.position().epoch().equals(end.epoch())) {
            one.listener.begins(end);
            one.place = new Place(end, clock.instant());
            LOG.debugf("Telling %s of the change feed from %s", one.listener, end);
            return;
        }
        while (place.position().number() < end.number()) {
            long after = place.position().number();
            long last = Math.min(end.number(), after + LONGEST_STRETCH);
            one.listener.grown(new Stretch(end.epoch(), after, last, place.since()), connection);
            place = new Place(new Position(end.epoch(), last), place.since());
            one.place = place;
        }
    }

    private static Optional<Position> end(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select epoch, position from readable_feed");
                ResultSet found = query.executeQuery()) {
            return found.next() ? Optional.of(new Position(found.getString(1), found.getLong(2))) : Optional.empty();
        }
    }
}
