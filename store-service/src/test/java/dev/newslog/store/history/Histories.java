package dev.newslog.store.history;

import static dev.newslog.store.history.Stories.MORNING;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/// Any history of three articles: the log's worth of a busy morning.
final class Histories implements ArbitrarySupplier<List<Step>> {

    private static final Arbitrary<String> ACTIONS = Arbitraries.of(
            "say",
            "say",
            "say",
            "say",
            "say",
            "say",
            "say",
            "say",
            "say",
            "put",
            "hold",
            "kill",
            "kill-any",
            "kill-rival",
            "reinstate",
            "rival");

    @Override
    public Arbitrary<List<Step>> get() {
        Arbitrary<Step> steps = Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        ACTIONS,
                        Arbitraries.of("A", "B", "C"),
                        Arbitraries.of("1", "2", "02", "3", "10", "99999999999999999999", "draft", "٤")
                                .injectNull(0.4),
                        Arbitraries.integers().between(0, 40).injectNull(0.5),
                        Arbitraries.integers().between(0, 40).injectNull(0.8),
                        Arbitraries.of("k1", "k2").injectNull(0.8))
                .as(Step::new);
        return steps.list().ofMinSize(1).ofMaxSize(30).withSizeDistribution(RandomDistribution.uniform());
    }

    /// One step a minute, each logged a moment after it was received.
    static List<Logged> logged(List<Step> history) {
        List<Logged> log = new ArrayList<>();
        for (int place = 0; place < history.size(); place++) {
            Instant received = MORNING.plusSeconds(60L * place);
            log.add(new Logged(history.get(place).event(new UUID(7, place), received), received.plusMillis(3)));
        }
        return log;
    }
}
