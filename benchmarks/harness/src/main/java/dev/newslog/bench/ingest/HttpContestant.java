package dev.newslog.bench.ingest;

import dev.newslog.bench.contest.Contestant;
import dev.newslog.bench.contest.Metered;
import dev.newslog.bench.story.Story;
import dev.newslog.stack.Installation;
import dev.newslog.stack.Part;
import java.net.URI;
import java.util.List;

/// A server that accepts submissions when Kafka has them.
///
/// @param server runs already
/// @param kafka the broker that all contestants use, each with a topic of its own
record HttpContestant(String name, Role role, Part server, Part kafka, URI address, Submitter load)
        implements Contestant<Story> {

    @Override
    public List<Metered> metered() {
        return List.of(Metered.load(), Metered.of("service", server.pid()), Metered.of("kafka", kafka.pid()));
    }

    @Override
    public long process() {
        return server.pid();
    }

    @Override
    public Runnable work(List<Story> stories) {
        List<byte[]> documents = stories.stream().map(Story::json).toList();
        return () -> load.submit(address, Installation.CLIENT, documents);
    }
}
