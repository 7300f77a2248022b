package dev.newslog.bench.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newslog.bench.contest.Arena;
import dev.newslog.bench.contest.ContestFailedException;
import dev.newslog.bench.contest.Contestant.Role;
import dev.newslog.bench.load.ClosedLoop;
import dev.newslog.stack.Database;
import dev.newslog.stack.Part;
import dev.newslog.stack.ServiceProcess;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/// Who reads one article with its body, all from the same archive: Newslog through what its reader may see, the limit
/// from
/// the tables themselves, the peer as Newslog does.
record ReadContest(Arena arena, Database archive, ClosedLoop load, ReadApi api) {

    private static final ObjectMapper JSON = new ObjectMapper();

    ReadContestant newslog(ServiceProcess service) {
        return contestant("Newslog", Role.NEWSLOG, service, api.articles());
    }

    ReadContestant limit() {
        int port = Arena.freePort();
        Part server = arena.start(
                "limit",
                List.of(
                        "-Dport=" + port,
                        "-Ddatabase=" + archive.address(Database.OWNER),
                        "-cp",
                        arena.classPath("limits"),
                        "dev.newslog.bench.limit.ReadLimit"));
        return contestant("limit: Vert.x", Role.LIMIT, server, at(port));
    }

    /// @param installed is on this machine
    ReadContestant fastify(FastifyPeer installed) {
        int port = Arena.freePort();
        Part server = installed.start(port, archive.address(Database.READER));
        return contestant("peer: fastify", Role.PEER, server, at(port));
    }

    /// Looks whether all tell the same of an article.
    ///
    /// @throws ContestFailedException where one of them does not
    void compare(List<ReadContestant> contestants, Archived article) {
        JsonNode first = answer(contestants.getFirst(), article);
        for (ReadContestant contestant : contestants) {
            Set<String> differences = SameArticle.differences(first, answer(contestant, article));
            if (!differences.isEmpty()) {
                throw new ContestFailedException(contestant.name() + " tells something else: " + differences);
            }
        }
    }

    private JsonNode answer(ReadContestant contestant, Archived article) {
        String address = contestant.request().apply(article).address();
        try {
            return JSON.readTree(api.get(address).body());
        } catch (IOException noJson) {
            throw new ContestFailedException(address + " answered no JSON", noJson);
        }
    }

    private ReadContestant contestant(String name, Role role, Part server, String articles) {
        return new ReadContestant(
                name,
                role,
                server,
                arena.parts().postgres(),
                article -> Request.of(articles + '/' + article.id()),
                load);
    }

    private static String at(int port) {
        return "http://localhost:" + port + "/articles";
    }
}
