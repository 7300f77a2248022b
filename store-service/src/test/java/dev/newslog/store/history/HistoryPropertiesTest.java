package dev.newslog.store.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Truths 2, 3 and 4 of the design, for any history.
class HistoryPropertiesTest {

    @Property(tries = 300)
    void any_interleaving_batch_cut_and_redelivery_folds_to_the_same_archive(
            @ForAll(supplier = Histories.class) List<Step> history, @ForAll long seed) {
        List<Logged> log = Histories.logged(history);

        InMemoryArchive plain = new InMemoryArchive();
        plain.fold(log);
        InMemoryArchive other = new InMemoryArchive();
        Random random = new Random(seed);
        inBatches(redelivered(interleaved(log, random), random), random).forEach(other::fold);

        assertThat(other.digest()).isEqualTo(plain.digest());
        assertThat(other.articles).isEqualTo(plain.articles);
        assertThat(other.changed).isEqualTo(plain.changed);
        assertThat(other.notices).isEqualTo(plain.notices);
        assertThat(other.receipts.keySet()).isEqualTo(plain.receipts.keySet());
        plain.receipts.forEach(
                (id, receipt) -> assertThat(other.receipts.get(id).outcome()).isEqualTo(receipt.outcome()));
    }

    @Property(tries = 300)
    void the_current_revision_is_the_greatest_in_publisher_order(
            @ForAll(supplier = Histories.class) List<Step> history) {
        InMemoryArchive archive = new InMemoryArchive();
        archive.fold(Histories.logged(history));

        archive.articles.forEach((id, article) -> {
            List<KnownRevision> order = archive.inPublisherOrder(id);
            assertThat(article.current()).isEqualTo(order.getLast());
            assertThat(order).hasSize(article.revisions());
            assertThat(archive.revisions.get(id).lastKey()).isEqualTo(article.revisions());
        });
    }

    @Property(tries = 300)
    void what_each_revision_changed_is_against_its_predecessor(@ForAll(supplier = Histories.class) List<Step> history) {
        InMemoryArchive archive = new InMemoryArchive();
        archive.fold(Histories.logged(history));

        archive.articles.keySet().forEach(id -> {
            List<KnownRevision> order = archive.inPublisherOrder(id);
            for (int place = 1; place < order.size(); place++) {
                List<String> changed = order
                        .get(place)
                        .content()
                        .changedSince(order.get(place - 1).content())
                        .stream()
                        .map(field -> field.label())
                        .toList();
                assertThat(archive.changed.get(id).get(order.get(place).number()))
                        .isEqualTo(changed);
            }
        });
    }

    @Property(tries = 1_000)
    void a_late_version_never_becomes_current(@ForAll(supplier = Histories.class) List<Step> history) {
        InMemoryArchive archive = new InMemoryArchive();
        for (Logged logged : Histories.logged(history)) {
            ArticleState before = archive.article(logged.event().articleId());

            archive.fold(List.of(logged));

            ArticleState after = archive.article(logged.event().articleId());
            if (before != null) {
                assertThat(after.current().key())
                        .isGreaterThanOrEqualTo(before.current().key());
                if (archive.receiptOf(logged.event()).effects().stream().anyMatch(HistoryPropertiesTest::isLate)) {
                    assertThat(after.current()).isEqualTo(before.current());
                    assertThat(after.status()).isEqualTo(before.status());
                }
            }
        }
    }

    private static boolean isLate(Effect effect) {
        return effect instanceof Effect.AddRevision added && added.late();
    }

    /// The order within each article is kept, the order across articles is any.
    private static List<Logged> interleaved(List<Logged> log, Random random) {
        Map<UUID, List<Logged>> queues = new LinkedHashMap<>();
        log.forEach(logged -> queues.computeIfAbsent(logged.event().articleId(), none -> new ArrayList<>())
                .add(logged));
        List<List<Logged>> open = new ArrayList<>(queues.values());
        List<Logged> mixed = new ArrayList<>();
        while (!open.isEmpty()) {
            List<Logged> queue = open.get(random.nextInt(open.size()));
            mixed.add(queue.removeFirst());
            open.removeIf(List::isEmpty);
        }
        return mixed;
    }

    /// Any record may come again, once or more, any time after it came first.
    private static List<Logged> redelivered(List<Logged> log, Random random) {
        List<Logged> noisy = new ArrayList<>();
        for (Logged logged : log) {
            noisy.add(logged);
            while (random.nextInt(4) == 0) {
                noisy.add(noisy.get(random.nextInt(noisy.size())));
            }
        }
        return noisy;
    }

    private static List<List<Logged>> inBatches(List<Logged> log, Random random) {
        List<List<Logged>> batches = new ArrayList<>();
        int from = 0;
        while (from < log.size()) {
            int to = Math.min(log.size(), from + 1 + random.nextInt(6));
            batches.add(log.subList(from, to));
            from = to;
        }
        return batches;
    }
}
