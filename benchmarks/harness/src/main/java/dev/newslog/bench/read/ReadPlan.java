package dev.newslog.bench.read;

import dev.newslog.bench.contest.Contest.Plan;

/// What is measured, and how long it takes.
///
/// @param plan of each contest
/// @param articles how many the archive holds, or a few more
public record ReadPlan(Plan plan, int articles) {

    private static final int LEAST = 100;

    public ReadPlan {
        if (articles < LEAST) {
            throw new IllegalArgumentException("the archive has at least %d articles".formatted(LEAST));
        }
    }

    /// For requests that one service answers all of: each warms it up for the others too.
    Plan ofRequests() {
        return new Plan(plan.warmUp() / 3, plan.rounds(), plan.operations());
    }
}
