package dev.newslog.api.diff;

/// What one diff may cost in all, so that no two texts can hold a thread, and what it did cost.
final class Budget {

    private long left;
    private long comparisons;

    Budget(long steps) {
        this.left = steps;
    }

    /// Takes that many steps, or none where there are fewer.
    boolean spend(long steps) {
        if (steps > left) {
            return false;
        }
        left -= steps;
        return true;
    }

    /// Whether two pieces are the same, by their numbers.
    boolean same(int one, int other) {
        comparisons++;
        return one == other;
    }

    /// How often pieces were compared.
    long comparisons() {
        return comparisons;
    }
}
