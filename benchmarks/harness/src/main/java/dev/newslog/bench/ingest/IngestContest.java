package dev.newslog.bench.ingest;

import dev.newslog.bench.contest.Arena;
import dev.newslog.bench.contest.Contest;
import dev.newslog.bench.contest.Contest.Plan;
import dev.newslog.bench.contest.Contestant;
import dev.newslog.bench.contest.Contestant.Role;
import dev.newslog.bench.contest.Result;
import dev.newslog.bench.story.Mix;
import dev.newslog.bench.story.Stories;
import dev.newslog.bench.story.Story;
import dev.newslog.stack.Part;
import dev.newslog.stack.ServiceProcess;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Submissions of 5 KB over 64 connections, each answered when Kafka has it on disk.
public final class IngestContest {

    private static final int CONNECTIONS = 64;
    private static final int PARTITIONS = 12;
    private static final long SEED = 1;

    private IngestContest() {}

    public static Result run(Path project, Plan plan, Consumer<String> progress) {
        try (Arena arena = new Arena(project);
                Submitter load = new Submitter(CONNECTIONS)) {
            progress.accept("ingest: starting Newslog, the limit and the peer");
            List<Contestant<Story>> contestants =
                    List.of(newslog(arena, load), limit(arena, load), spring(arena, load, project));
            return new Contest("ingest", plan, progress).run(contestants, new Stories(SEED, Mix.USUAL)::next);
        }
    }

    private static Contestant<Story> newslog(Arena arena, Submitter load) {
        ServiceProcess service = arena.start(arena.parts()
                .ingest()
                .twin("ingest-service", Map.of("newslog.log.topic", "newslog"))
                .longLived());
        return contestant("Newslog", Role.NEWSLOG, arena, service, service.address(), load);
    }

    private static Contestant<Story> limit(Arena arena, Submitter load) {
        arena.log().make("limit", PARTITIONS);
        int port = Arena.freePort();
        Part server = arena.start(
                "limit",
                List.of(
                        "-Dport=" + port,
                        "-Dbootstrap.servers=" + arena.parts().kafka().bootstrapServers(),
                        "-Dtopic=limit",
                        "-cp",
                        arena.classPath("limits"),
                        "dev.newslog.bench.limit.IngestLimit"));
        return contestant("limit: Vert.x", Role.LIMIT, arena, server, at(port), load);
    }

    private static Contestant<Story> spring(Arena arena, Submitter load, Path project) {
        arena.log().make("peer", PARTITIONS);
        int port = Arena.freePort();
        Part server = arena.start(
                "spring",
                port,
                List.of(
                        "-jar",
                        project.resolve("benchmarks/peers/spring/target/spring-peer.jar")
                                .toString(),
                        "--server.port=" + port,
                        "--spring.kafka.bootstrap-servers="
                                + arena.parts().kafka().bootstrapServers(),
                        "--newslog.topic=peer"));
        return contestant("peer: Spring", Role.PEER, arena, server, at(port), load);
    }

    private static Contestant<Story> contestant(
            String name, Role role, Arena arena, Part server, URI address, Submitter load) {
        return new HttpContestant(name, role, server, arena.parts().kafka(), address.resolve("/articles"), load);
    }

    private static URI at(int port) {
        return URI.create("http://localhost:" + port);
    }
}
