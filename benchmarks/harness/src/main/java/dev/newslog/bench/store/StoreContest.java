package dev.newslog.bench.store;

import dev.newslog.bench.contest.Arena;
import dev.newslog.bench.contest.Contest;
import dev.newslog.bench.contest.Contest.Plan;
import dev.newslog.bench.contest.ContestFailedException;
import dev.newslog.bench.contest.Contestant;
import dev.newslog.bench.contest.Contestant.Role;
import dev.newslog.bench.contest.Result;
import dev.newslog.bench.story.Mix;
import dev.newslog.bench.story.Stories;
import dev.newslog.bench.story.Story;
import dev.newslog.stack.Database;
import dev.newslog.stack.Part;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Stories of 5 KB from the log into PostgreSQL, as fast as they are sent.
public final class StoreContest {

    private static final int PARTITIONS = 12;
    private static final long SEED = 2;

    private StoreContest() {}

    public static Result run(Path project, Plan plan, Consumer<String> progress) {
        try (Arena arena = new Arena(project)) {
            progress.accept("store: starting Newslog, the limit and the peer");
            return new Contest("store", plan, progress)
                    .run(List.of(newslog(arena), limit(arena), connect(arena)), new Stories(SEED, Mix.USUAL)::next);
        }
    }

    private static Contestant<Story> newslog(Arena arena) {
        arena.log().make("newslog", PARTITIONS);
        Database archive = arena.parts().archive();
        Part service = arena.start(arena.parts()
                .store()
                .twin("store-service", Map.of("newslog.log.topic", "newslog", "newslog.index.kept", "false"))
                .longLived());
        return new ArchiveContestant(
                "Newslog",
                Role.NEWSLOG,
                List.of(service),
                arena.parts().servers(),
                arena.log(),
                "newslog",
                Events::of,
                new Positions(archive)::archived);
    }

    private static Contestant<Story> limit(Arena arena) {
        arena.log().make("limit", PARTITIONS);
        String url = database(arena, "limit_of_store");
        Part program = arena.start(
                "limit",
                List.of(
                        "-Dbootstrap.servers=" + arena.parts().kafka().bootstrapServers(),
                        "-Dtopic=limit",
                        "-Dgroup=limit",
                        "-Djdbc.url=" + url,
                        "-Djdbc.user=" + Database.OWNER,
                        "-Djdbc.password=" + Database.OWNER,
                        "-cp",
                        arena.classPath("limits"),
                        "dev.newslog.bench.limit.StoreLimit"));
        return new ArchiveContestant(
                "limit: JDBC",
                Role.LIMIT,
                List.of(program),
                arena.parts().servers(),
                arena.log(),
                "limit",
                Events::of,
                () -> arena.log().committed("limit"));
    }

    private static Contestant<Story> connect(Arena arena) {
        arena.log().make("peer", PARTITIONS);
        ConnectPeer peer = new ConnectPeer(arena, "peer");
        return new ArchiveContestant(
                "peer: Connect",
                Role.PEER,
                List.of(peer.start(database(arena, "peer_of_store"))),
                arena.parts().servers(),
                arena.log(),
                "peer",
                ConnectRecords::of,
                peer::written);
    }

    private static String database(Arena arena, String name) {
        try {
            Database made = new Database(arena.parts().database().port(), name).create();
            return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(made.port(), made.name());
        } catch (SQLException failed) {
            throw new ContestFailedException("the database could not be made", failed);
        }
    }
}
