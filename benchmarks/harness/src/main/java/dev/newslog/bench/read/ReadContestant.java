package dev.newslog.bench.read;

import dev.newslog.bench.contest.Contestant;
import dev.newslog.bench.contest.Metered;
import dev.newslog.bench.load.ClosedLoop;
import dev.newslog.stack.Part;
import java.util.List;
import java.util.function.Function;

/// A server that answers readers.
///
/// @param server runs already
/// @param database the one that all contestants use
/// @param request what a reader of an article asks of it
record ReadContestant(
        String name, Role role, Part server, Part database, Function<Archived, Request> request, ClosedLoop load)
        implements Contestant<Archived> {

    @Override
    public List<Metered> metered() {
        return List.of(
                Metered.load(), Metered.of("service", server.pid()), Metered.of(database.name(), database.pid()));
    }

    @Override
    public long process() {
        return server.pid();
    }

    @Override
    public Runnable work(List<Archived> articles) {
        List<Request> requests = articles.stream().map(request).toList();
        return () -> load.run(requests.size(), (http, at) -> requests.get(at).send(http));
    }
}
