package dev.newslog.bench.growth;

import dev.newslog.bench.contest.Contest.Plan;
import java.util.Set;

/// What is measured, and how long it takes.
///
/// @param plan of each factor
/// @param factors those that are measured
/// @param revisions how many the large archive holds
/// @param brief whether it is filled with stories of one paragraph, which takes less time and room
public record GrowthPlan(Plan plan, Set<Factor> factors, int revisions, boolean brief) {

    /// How many revisions the small archive holds before the first round.
    static final int SMALL = 10_000;

    public GrowthPlan {
        if (revisions <= SMALL) {
            throw new IllegalArgumentException("the large archive has more than %,d revisions".formatted(SMALL));
        }
    }
}
