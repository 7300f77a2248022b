package dev.newslog.bench.store;

import dev.newslog.bench.contest.Arena;
import dev.newslog.bench.contest.ContestFailedException;
import dev.newslog.bench.contest.Contestant;
import dev.newslog.bench.contest.Contestant.Role;
import dev.newslog.bench.story.Story;
import dev.newslog.stack.Database;
import dev.newslog.stack.Part;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;

/// An archive with a database, a topic and instances of the store-service of its own, beside others on the same
/// servers.
public final class Archive {

    /// Of every topic, as in production.
    public static final int PARTITIONS = 12;

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final String NOT_INDEXED = """
            select count(*) from feed_position feed, archive_index.follower followed
            where followed.epoch <> feed.epoch or followed.position <> feed.position
            """;

    private final Arena arena;
    private final String name;
    private final Database database;
    private final boolean indexed;
    private final List<Part> instances;

    /// Starts its instances; all of them are members of its group then.
    ///
    /// @param name of its database, topic and group
    /// @param indexed whether they keep the index of lists too, which goes on when stories are archived
    public Archive(Arena arena, String name, int instances, boolean indexed) {
        this.arena = arena;
        this.name = name;
        this.indexed = indexed;
        this.database = made(new Database(arena.parts().database().port(), name));
        arena.log().make(name, PARTITIONS);
        this.instances = IntStream.rangeClosed(1, instances)
                .mapToObj(number -> start("store-service-%s-%d".formatted(name, number)))
                .toList();
    }

    private Part start(String instance) {
        Map<String, String> settings = Map.of(
                "newslog.log.topic",
                name,
                "mp.messaging.incoming.submissions.group.id",
                name,
                "quarkus.datasource.jdbc.url",
                database.jdbcUrl(),
                "newslog.index.kept",
                Boolean.toString(indexed));
        return arena.start(arena.parts().store().twin(instance, settings).longLived());
    }

    /// What archives usual stories.
    ///
    /// @param variant what people call it
    public Contestant<Story> contestant(String variant) {
        return contestant(variant, Events::of);
    }

    /// What archives stories.
    ///
    /// @param form makes a record of a topic from a story
    public Contestant<Story> contestant(
            String variant, BiFunction<String, Story, ProducerRecord<String, byte[]>> form) {
        return new ArchiveContestant(
                variant,
                Role.NEWSLOG,
                instances,
                arena.parts().servers(),
                arena.log(),
                name,
                form,
                new Positions(database)::archived);
    }

    /// Where it is.
    public Database database() {
        return database;
    }

    /// Ends its instances: what it holds can still be read.
    public void stop() {
        instances.forEach(Part::stop);
    }

    /// Starts its instances again, so that they have done nothing yet.
    public void restart() {
        stop();
        instances.forEach(Part::start);
    }

    /// How many revisions it holds.
    public long revisions() {
        return count("select count(*) from revision");
    }

    private long count(String question) {
        try (Connection connection = database.connect(Database.OWNER);
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(question)) {
            count.next();
            return count.getLong(1);
        } catch (SQLException failed) {
            throw new ContestFailedException("the archive does not answer", failed);
        }
    }

    /// Waits until the index of lists has all that was archived.
    public void awaitIndexed() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (count(NOT_INDEXED) > 0) {
            if (System.nanoTime() > end) {
                throw new ContestFailedException("the index of lists does not follow");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /// Takes out all that it holds, but not how far it has read its log: a warm service goes on in an empty archive.
    public void empty() {
        execute("truncate article, revision, change, receipt, early_kill, quarantine");
    }

    /// What PostgreSQL does by itself some time after so many new rows, so that no round pays for what came before.
    public void tidy() {
        execute("vacuum (analyze)");
    }

    private void execute(String sql) {
        try (Connection connection = database.connect(Database.OWNER);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new ContestFailedException("the archive did not do: " + sql, failed);
        }
    }

    private static Database made(Database database) {
        try {
            return database.create();
        } catch (SQLException failed) {
            throw new ContestFailedException("the database could not be made", failed);
        }
    }
}
