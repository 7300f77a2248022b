package dev.newslog.store.history;

import static dev.newslog.store.history.Stories.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.events.ArticleEvent;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Truths 2, 3 and 4 of the design, for any history.
class HistoryPropertiesTest {

    @Property(tries = 300)
    void any_interleaving_batch_cut_and_redelivery_folds_to_the_same_archive(
            @ForAll("histories") List<Step> history, @ForAll long seed) {
        List<Logged> log = logged(history);

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
    void the_current_revision_is_the_greatest_in_publisher_order(@ForAll("histories") List<Step> history) {
        InMemoryArchive archive = new InMemoryArchive();
        archive.fold(logged(history));

        archive.articles.forEach((id, article) -> {
            List<KnownRevision> order = archive.inPublisherOrder(id);
            assertThat(article.current()).isEqualTo(order.getLast());
            assertThat(order).hasSize(article.revisions());
            assertThat(archive.revisions.get(id).lastKey()).isEqualTo(article.revisions());
        });
    }

    @Property(tries = 300)
    void what_each_revision_changed_is_against_its_predecessor(@ForAll("histories") List<Step> history) {
        InMemoryArchive archive = new InMemoryArchive();
        archive.fold(logged(history));

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

    @Property
    void publisher_order_is_a_total_order(
            @ForAll("keys") OrderKey one, @ForAll("keys") OrderKey other, @ForAll("keys") OrderKey third) {
        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(-Integer.signum(other.compareTo(one)));
        assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
        if (one.compareTo(other) <= 0 && other.compareTo(third) <= 0) {
            assertThat(one.compareTo(third)).isLessThanOrEqualTo(0);
        }
    }

    @Provide
    Arbitrary<OrderKey> keys() {
        Arbitrary<String> versions = Arbitraries.of("0", "1", "01", "2", "10", "beta", "99999999999999999999")
                .injectNull(0.2);
        Arbitrary<Instant> times = Arbitraries.longs().between(0, 3).map(MORNING::plusSeconds);
        return Combinators.combine(
                        versions, times, times, Arbitraries.integers().between(1, 3))
                .as((version, made, received, number) -> OrderKey.of(version, BigInteger.TWO, made, received, number));
    }

    /// One thing that a client does to one of three articles.
    record Step(int article, String action, String body, String version, Integer madeMinute, String key) {}

    @Provide
    Arbitrary<List<Step>> histories() {
        Arbitrary<Step> steps = Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of("say", "say", "say", "say", "hold", "kill", "kill-any", "reinstate", "rival"),
                        Arbitraries.of("A", "B", "C"),
                        Arbitraries.of("1", "2", "3", "draft").injectNull(0.5),
                        Arbitraries.integers().between(0, 40).injectNull(0.5),
                        Arbitraries.of("k1", "k2").injectNull(0.7))
                .as(Step::new);
        return steps.list().ofMinSize(1).ofMaxSize(25);
    }

    private static List<Logged> logged(List<Step> history) {
        List<Logged> log = new ArrayList<>();
        for (int place = 0; place < history.size(); place++) {
            Instant received = MORNING.plusSeconds(60L * place);
            log.add(new Logged(event(history.get(place), new UUID(7, place), received), received.plusMillis(3)));
        }
        return log;
    }

    private static ArticleEvent event(Step step, UUID id, Instant received) {
        Stories story = Stories.ferry()
                .ofArticle(new UUID(1, step.article()))
                .version(step.version())
                .madeAt(step.madeMinute() == null ? null : MORNING.plusSeconds(60L * step.madeMinute()))
                .underKey(step.key());
        return switch (step.action()) {
            case "hold" -> story.held().saying(step.body(), id, received);
            case "kill" -> story.killed("wrong", id, received);
            case "kill-any" -> story.from(null).killed("unlawful", id, received);
            case "reinstate" -> story.reinstated(id, received);
            case "rival" -> story.from("rival").saying(step.body(), id, received);
            default -> story.saying(step.body(), id, received);
        };
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
