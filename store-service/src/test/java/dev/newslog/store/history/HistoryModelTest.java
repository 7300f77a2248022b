package dev.newslog.store.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.store.history.HistoryModel.Answer;
import dev.newslog.store.history.HistoryModel.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// The fold against the contract, written down a second time in another way.
class HistoryModelTest {

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void any_history_is_folded_as_the_contract_has_it(@ForAll(supplier = Histories.class) List<Step> history) {
        InMemoryArchive archive = new InMemoryArchive();
        Map<UUID, HistoryModel> models = new HashMap<>();
        List<Logged> log = Histories.logged(history);
        for (int place = 0; place < log.size(); place++) {
            Logged logged = log.get(place);
            HistoryModel model = models.computeIfAbsent(logged.event().articleId(), none -> new HistoryModel());

            archive.fold(List.of(logged));
            Answer expected =
                    model.take(history.get(place), logged.event().delivery().receivedAt(), logged.at());

            Folding folding = archive.receiptOf(logged.event());
            assertThat(new Answer(folding.outcome().label(), folding.revision()))
                    .as("step %d", place + 1)
                    .isEqualTo(expected);
        }
        models.forEach((id, model) -> assertAgreed(archive, id, model));
    }

    private static void assertAgreed(InMemoryArchive archive, UUID id, HistoryModel model) {
        ArticleState article = archive.article(id);
        if (model.texts.isEmpty()) {
            assertThat(article).isNull();
            return;
        }
        assertThat(article.revisions()).isEqualTo(model.texts.size());
        assertThat(article.current().number()).isEqualTo(model.current().number());
        assertThat(archive.inPublisherOrder(id))
                .extracting(KnownRevision::number)
                .isEqualTo(model.inOrder().stream().map(Text::number).toList());
        assertThat(article.status().pubStatus()).isEqualTo(model.pubStatus());
        assertThat(article.status().embargoedUntil()).isEqualTo(model.embargo);
        assertThat(archive.changes.get(id).stream()
                        .map(change -> change.link().type().label()))
                .isEqualTo(model.changes);
    }
}
