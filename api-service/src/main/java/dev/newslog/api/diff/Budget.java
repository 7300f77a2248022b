package dev.newslog.api.diff;

/// What one diff may cost in all, so that no two texts can hold a thread.
final class Budget {

    private long left;

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
}
