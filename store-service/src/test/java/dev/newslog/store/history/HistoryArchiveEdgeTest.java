package dev.newslog.store.history;

import static dev.newslog.store.history.Stories.MORNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newslog.events.ArticleEvent;
import dev.newslog.stack.LocalStackResource;
import dev.newslog.store.TestArchive;
import dev.newslog.store.TestLog;
import dev.newslog.store.history.HistoryModel.Answer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;

/// The archive itself against the model of [HistoryModelTest], by the real log and the real database, in the batches
/// that
/// come about. All embargoes of these histories are over when the log takes them.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class HistoryArchiveEdgeTest {

    private static final int HISTORIES = 300;
    private static final int ARTICLES_A_HISTORY = 3;
    /// The ids that [Step] gives to articles.
    private static final String OURS = "00000000-0000-0001-%";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /// @param received by the ingest service's clock
    private record Told(Step step, ArticleEvent event, Instant received) {}

    @Test
    void any_history_is_archived_as_the_contract_has_it() {
        TestArchive archive = TestArchive.ofApplication().migrated();
        List<List<Told>> histories = histories();
        List<Told> told = histories.stream().flatMap(List::stream).toList();

        try (TestLog log = TestLog.ofApplication()) {
            histories.forEach(history ->
                    log.appendTogether(history.stream().map(Told::event).toArray(ArticleEvent[]::new)));
        }

        await().atMost(PATIENCE)
                .until(
                        () -> archive.texts("select count(*) from receipt where article_id::text like ?", OURS),
                        found -> found.equals(List.of(Integer.toString(told.size()))));
        Found found = Found.in(archive);
        told.stream()
                .collect(Collectors.groupingBy(one -> one.event().articleId()))
                .forEach((article, steps) -> assertAgreed(found, article, steps));
    }

    private static List<List<Told>> histories() {
        List<List<Told>> histories = new ArrayList<>();
        JqwikSession.run(() -> new Histories()
                .get()
                .sampleStream()
                .limit(HISTORIES)
                .forEach(history -> histories.add(told(history, histories.size() * ARTICLES_A_HISTORY))));
        return histories;
    }

    /// The steps of a history, on articles that no other history has.
    private static List<Told> told(List<Step> history, int further) {
        List<Told> told = new ArrayList<>();
        for (int place = 0; place < history.size(); place++) {
            Step step = history.get(place).onArticle(further);
            Instant received = MORNING.plusSeconds(60L * place);
            told.add(new Told(step, step.event(UUID.randomUUID(), received), received));
        }
        return told;
    }

    /// What the archive has, as texts in the model's words.
    private record Found(
            Map<String, String> receipts,
            Map<String, String> revisions,
            Map<String, String> changes,
            Map<String, String> statuses) {

        static Found in(TestArchive archive) {
            return new Found(
                    rows(
                            archive,
                            "select submission_id || ':' || outcome || ' ' || coalesce(revision, 0) from receipt"),
                    rows(archive, """
                            select article_id || ':' || string_agg(number::text, ' ' order by order_version, order_time, number)
                            from revision group by article_id"""),
                    rows(archive, """
                            select article_id || ':' || string_agg(type, ' ' order by ordinal)
                            from change group by article_id"""),
                    rows(archive, "select id || ':' || pub_status || ' ' || current_revision from article"));
        }

        private static Map<String, String> rows(TestArchive archive, String query) {
            return archive.texts(query).stream()
                    .map(row -> row.split(":", 2))
                    .collect(Collectors.toMap(row -> row[0], row -> row[1]));
        }
    }

    private static void assertAgreed(Found found, UUID article, List<Told> steps) {
        HistoryModel model = new HistoryModel();
        for (Told told : steps) {
            Answer answer = model.take(told.step(), told.received(), Instant.now());
            int revision = answer.revision() == null ? 0 : answer.revision();
            assertThat(found.receipts().get(told.event().submissionId().toString()))
                    .as("%s", steps)
                    .isEqualTo(answer.outcome() + " " + revision);
        }
        boolean none = model.texts.isEmpty();
        String id = article.toString();
        assertThat(found.revisions().get(id)).as("%s", steps).isEqualTo(none ? null : inOrder(model));
        assertThat(found.changes().get(id)).as("%s", steps).isEqualTo(none ? null : String.join(" ", model.changes));
        assertThat(found.statuses().get(id))
                .as("%s", steps)
                .isEqualTo(
                        none ? null : model.pubStatus() + " " + model.current().number());
    }

    private static String inOrder(HistoryModel model) {
        return model.inOrder().stream()
                .map(text -> Integer.toString(text.number()))
                .collect(Collectors.joining(" "));
    }
}
