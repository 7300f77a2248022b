package dev.newslog.bench.growth;

import dev.newslog.bench.contest.Arena;
import dev.newslog.bench.contest.ContestFailedException;
import dev.newslog.bench.contest.Contestant;
import dev.newslog.bench.contest.Contestant.Role;
import dev.newslog.bench.store.ArchiveContestant;
import dev.newslog.bench.store.Events;
import dev.newslog.bench.store.Positions;
import dev.newslog.bench.story.Story;
import dev.newslog.stack.Database;
import dev.newslog.stack.Part;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;

/// An archive with a database, a topic and instances of the store-service of its own, beside others on the same
/// servers.
final class Archive {

    /// Of every topic, as in production.
    static final int PARTITIONS = 12;

    private final Arena arena;
    private final String name;
    private final Database database;
    private final List<Part> instances;

    /// Starts its instances; all of them are members of its group then.
    ///
    /// @param name of its database, topic and group
    Archive(Arena arena, String name, int instances) {
        this.arena = arena;
        this.name = name;
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
                database.jdbcUrl());
        return arena.start(arena.parts().store().twin(instance, settings).longLived());
    }

    /// What archives usual stories.
    ///
    /// @param variant what people call it
    Contestant contestant(String variant) {
        return contestant(variant, Events::of);
    }

    /// What archives stories.
    ///
    /// @param form makes a record of a topic from a story
    Contestant contestant(String variant, BiFunction<String, Story, ProducerRecord<String, byte[]>> form) {
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

    /// Starts its instances again, so that they have done nothing yet.
    void restart() {
        instances.forEach(Part::stop);
        instances.forEach(Part::start);
    }

    /// How many revisions it holds.
    long revisions() {
        try (Connection connection = database.connect(Database.OWNER);
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from revision")) {
            count.next();
            return count.getLong(1);
        } catch (SQLException failed) {
            throw new ContestFailedException("the archive does not answer", failed);
        }
    }

    /// Takes out all that it holds, but not how far it has read its log: a warm service goes on in an empty archive.
    void empty() {
        execute("truncate article, revision, change, receipt, early_kill, quarantine");
    }

    /// What PostgreSQL does by itself some time after so many new rows, so that no round pays for what came before.
    void tidy() {
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
