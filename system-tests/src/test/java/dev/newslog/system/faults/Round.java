package dev.newslog.system.faults;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newslog.system.Newsroom;
import dev.newslog.system.Stalls;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.core.ConditionTimeoutException;

/// What became of the submissions of one round of a fault.
///
/// @param lost were accepted, and are not archived
/// @param doubled revisions of their articles beyond one a submission
/// @param stall the longest time from a try to submit until the story could be read
record Round(int submissions, int lost, int doubled, Duration stall) {

    private static final int BEFORE = 150;
    private static final int AFTER = 50;
    private static final Set<String> OUTCOMES = Set.of("new-article", "new-revision", "late-revision");

    /// Strikes at a moment that the seed chooses, and looks afterwards at each submission that was accepted.
    static Round of(Fault fault, Newsroom newsroom, long seed) throws Exception {
        Random random = new Random(seed);
        String name = "fault-" + Long.toUnsignedString(random.nextLong(), Character.MAX_RADIX);
        Publishers publishers = new Publishers(newsroom, name, random);
        Stalls stalls = new Stalls(newsroom, name + "-stalls");
        try (stalls;
                publishers) {
            publishers.awaitMore(1 + random.nextInt(BEFORE));
            try {
                fault.strike().amid(publishers);
            } finally {
                fault.end().amid(publishers);
            }
            publishers.awaitMore(AFTER);
        }
        return counted(publishers.accepted(), newsroom, stalls.longest());
    }

    private static Round counted(List<JsonNode> accepted, Newsroom newsroom, Duration stall) throws Exception {
        int lost = 0;
        Map<String, Set<Integer>> revisions = new HashMap<>();
        try (ExecutorService readers = Executors.newFixedThreadPool(8)) {
            for (Future<JsonNode> found : readers.invokeAll(accepted.stream()
                    .map(one -> (Callable<JsonNode>) () -> receipt(one, newsroom))
                    .toList())) {
                JsonNode receipt = found.get();
                boolean archived = OUTCOMES.contains(receipt.path("outcome").asText())
                        && revisions
                                .computeIfAbsent(receipt.path("articleId").asText(), id -> new HashSet<>())
                                .add(receipt.path("revision").asInt());
                lost += archived ? 0 : 1;
            }
        }
        int doubled = 0;
        for (Map.Entry<String, Set<Integer>> article : revisions.entrySet()) {
            doubled += archived(article.getKey(), newsroom) - article.getValue().size();
        }
        return new Round(accepted.size(), lost, doubled, stall);
    }

    private static JsonNode receipt(JsonNode accepted, Newsroom newsroom) {
        try {
            return newsroom.receipt(accepted);
        } catch (ConditionTimeoutException never) {
            return accepted;
        }
    }

    private static int archived(String article, Newsroom newsroom) {
        return newsroom.read("/articles/" + article).body().path("revisions").asInt();
    }
}
