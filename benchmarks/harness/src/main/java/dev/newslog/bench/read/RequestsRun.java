package dev.newslog.bench.read;

import dev.newslog.bench.contest.Contest;
import dev.newslog.bench.contest.Contest.Plan;
import dev.newslog.bench.contest.Contestant;
import dev.newslog.bench.contest.Contestant.Role;
import dev.newslog.bench.contest.Result;
import dev.newslog.bench.load.ClosedLoop;
import dev.newslog.stack.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// Each kind of request in turns, to the same api-service.
///
/// @param service runs already
/// @param leftOut is told what can't be measured, and why
record RequestsRun(Part service, Part database, ClosedLoop load, ReadApi api, Consumer<String> leftOut) {

    private static final int INVALID = 400;

    RequestsResult measure(ArticleList list, Readership readers, Plan plan, Consumer<String> progress) {
        Kinds kinds = new Kinds(api.articles(), list, entityTags(list.articles()));
        List<Contestant<Archived>> contestants = new ArrayList<>();
        Map<String, String> comparedWith = new HashMap<>();
        for (Kind kind : kinds.all()) {
            if (isThere(kind, list.articles().getFirst())) {
                contestants.add(new ReadContestant(kind.name(), Role.NEWSLOG, service, database, kind.request(), load));
                if (kind.comparedWith() != null) {
                    comparedWith.put(kind.name(), kind.comparedWith());
                }
            }
        }
        Result result = new Contest("read-requests", plan, progress).run(contestants, readers::next);
        return new RequestsResult(result, Map.copyOf(comparedWith));
    }

    /// An api-service that does not know a parameter says so.
    private boolean isThere(Kind kind, Archived article) {
        String address = kind.request().apply(article).address();
        boolean there = api.get(address).statusCode() != INVALID;
        if (!there) {
            String question = address.substring(api.articles().length());
            leftOut.accept("%s, as /articles%s is answered %d".formatted(kind.name(), question, INVALID));
        }
        return there;
    }

    /// What a reader got with each article.
    private Map<UUID, String> entityTags(List<Archived> articles) {
        Map<UUID, String> tags = new ConcurrentHashMap<>();
        load.run(articles.size(), (http, at) -> {
            UUID id = articles.get(at).id();
            return Request.of(api.articles() + '/' + id)
                    .send(http)
                    .onSuccess(answer -> tags.put(id, answer.getHeader("ETag")));
        });
        return tags;
    }
}
