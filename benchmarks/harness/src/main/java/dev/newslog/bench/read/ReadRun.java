package dev.newslog.bench.read;

import dev.newslog.bench.contest.Arena;
import dev.newslog.bench.contest.Contest;
import dev.newslog.bench.contest.Contestant;
import dev.newslog.bench.contest.Result;
import dev.newslog.bench.load.ClosedLoop;
import dev.newslog.bench.store.Archive;
import dev.newslog.bench.story.Mix;
import dev.newslog.bench.story.Stories;
import dev.newslog.bench.story.Story;
import dev.newslog.stack.ServiceProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/// Reading over 64 connections: one article, by Newslog, a limit and a peer; then each kind of request, by Newslog
/// alone.
public final class ReadRun {

    private static final int CONNECTIONS = 64;
    private static final long SEED_OF_STORIES = 8;
    private static final long SEED = 9;
    private static final int AT_ONCE = 10_000;
    private static final int LEAST_AT_ONCE = 100;

    private final Arena arena;
    private final ReadPlan wanted;
    private final Consumer<String> progress;
    private final Archive archive;
    private final ServiceProcess service;
    private final List<String> leftOut = new ArrayList<>();

    /// Starts what fills the archive, then what reads it.
    private ReadRun(Arena arena, ReadPlan wanted, Consumer<String> progress) {
        this.arena = arena;
        this.wanted = wanted;
        this.progress = progress;
        this.archive = new Archive(arena, "newslog", 1, true);
        this.service = arena.start(arena.parts()
                .api()
                .twin(
                        "api-service",
                        Map.of("quarkus.datasource.jdbc.url", archive.database().jdbcUrl()))
                .longLived());
    }

    /// Fills an archive, and reads from it.
    public static ReadResult run(Path project, ReadPlan wanted, Consumer<String> progress) {
        try (Arena arena = new Arena(project)) {
            progress.accept("read: starting Newslog");
            return new ReadRun(arena, wanted, progress).measure(project);
        }
    }

    private ReadResult measure(Path project) {
        try (ReadApi api = new ReadApi(service.address());
                ClosedLoop load = new ClosedLoop(CONNECTIONS)) {
            fill();
            archive.awaitIndexed();
            // nobody writes while others read
            archive.stop();
            archive.tidy();
            ArticleList list = ArticleList.walk(api);
            Result article = article(project, list, new ReadContest(arena, archive.database(), load, api));
            RequestsResult requests = new RequestsRun(service, arena.parts().postgres(), load, api, leftOut::add)
                    .measure(list, new Readership(list.articles(), SEED), wanted.ofRequests(), progress);
            return new ReadResult(article, requests, List.copyOf(leftOut));
        }
    }

    /// Through the log, as publishers' stories come.
    private void fill() {
        Contestant<Story> filling = archive.contestant("the store-service");
        Stories stories = new Stories(SEED_OF_STORIES, Mix.USUAL);
        Set<UUID> begun = new HashSet<>();
        while (begun.size() < wanted.articles()) {
            int left = wanted.articles() - begun.size();
            progress.accept("read: filling, %,d articles to go".formatted(left));
            List<Story> next = stories.next(Math.clamp(left, LEAST_AT_ONCE, AT_ONCE));
            next.forEach(story -> begun.add(story.articleId()));
            filling.work(next).run();
        }
    }

    private Result article(Path project, ArticleList list, ReadContest readers) {
        List<ReadContestant> contestants = new ArrayList<>(List.of(readers.newslog(service), readers.limit()));
        progress.accept("read: installing the peer");
        FastifyPeer peer = new FastifyPeer(arena);
        peer.install(project)
                .ifPresentOrElse(
                        why -> leftOut.add("peer: fastify, as " + why), () -> contestants.add(readers.fastify(peer)));
        readers.compare(contestants, list.articles().getFirst());
        return new Contest("read", wanted.plan(), progress)
                .run(List.<Contestant<Archived>>copyOf(contestants), new Readership(list.articles(), SEED)::next);
    }
}
