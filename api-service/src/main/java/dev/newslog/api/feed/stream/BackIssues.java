package dev.newslog.api.feed.stream;

import dev.newslog.api.feed.Position;
import dev.newslog.api.feed.Stretch;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Reads the feed from the archive for the readers of the stream. Nothing of it is kept, as what is read now may
/// have to be hidden a moment later.
///
/// Readers that are behind take turns, a page each, on a few connections: however many they are, they leave the
/// others of the pool to the rest of the service, and none waits until another has all.
@ApplicationScoped
class BackIssues {

    private static final Logger LOG = Logger.getLogger(BackIssues.class);
    private static final int CONNECTIONS = 4;
    private static final int PAGE = 100;

    /// What is written at once; about as many bytes, as most letters are one.
    private static final int MOST_CHARACTERS = 32 * 1024;

    private final DataSource archive;
    private final FeedQuery query;
    private final ExecutorService turns = Executors.newFixedThreadPool(
            CONNECTIONS, Thread.ofVirtual().name("back-issues-", 0).factory());

    BackIssues(DataSource archive, FeedQuery query) {
        this.archive = archive;
        this.query = query;
    }

    /// What comes after a position, as soon as it is this reader's turn.
    CompletableFuture<Reading> after(Position at, @Nullable String source) {
        return inTurn(connection -> page(at, source, connection));
    }

    /// Where the feed ends, as soon as it is this reader's turn.
    CompletableFuture<Position> end() {
        return inTurn(query::end);
    }

    /// All of a stretch, in pieces.
    ///
    /// @throws SQLException also where another epoch has begun meanwhile
    List<Piece> of(Stretch stretch, Connection connection) throws SQLException {
        Position after = new Position(stretch.epoch(), stretch.after());
        Position last = new Position(stretch.epoch(), stretch.last());
        List<Entry> entries =
                query.after(after, null, Math.toIntExact(last.number() - after.number()), connection).stream()
                        .filter(entry -> entry.number() <= last.number())
                        .toList();
        return Piece.cut(after.number(), last, entries, MOST_CHARACTERS);
    }

    @PreDestroy
    void stop() {
        turns.shutdownNow();
    }

    /// The end is looked up first: as positions are given in the order of commits, all up to there is found then.
    private Reading page(Position at, @Nullable String source, Connection connection) throws SQLException {
        Position end = query.end(connection);
        Position after = new Position(end.epoch(), at.numberIn(end.epoch()));
        List<Entry> entries = query.after(after, source, PAGE, connection);
        return Reading.of(after, end, entries, entries.size() < PAGE, MOST_CHARACTERS);
    }

    private <T> CompletableFuture<T> inTurn(Question<T> question) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try (Connection connection = archive.getConnection()) {
                        return question.ask(connection);
                    } catch (SQLException | RuntimeException e) {
                        LOG.debugf("The change feed can't be read for a reader: %s", e.getMessage());
                        throw new CompletionException(e);
                    }
                },
                turns);
    }

    /// What is asked in one turn.
    @FunctionalInterface
    private interface Question<T> {
        T ask(Connection archive) throws SQLException;
    }
}
