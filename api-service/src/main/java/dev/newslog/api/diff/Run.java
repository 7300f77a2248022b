package dev.newslog.api.diff;

/// A stretch of old and new tokens: the same in both, or one to be replaced by the other.
///
/// @param same whether both hold the same tokens
/// @param oldFrom first old token, with `oldTo` as its exclusive end
/// @param newFrom first new token, with `newTo` as its exclusive end
record Run(boolean same, int oldFrom, int oldTo, int newFrom, int newTo) {

    boolean isEmpty() {
        return oldFrom == oldTo && newFrom == newTo;
    }

    /// How many tokens it has, old and new ones.
    int size() {
        return oldTo - oldFrom + newTo - newFrom;
    }

    /// This one and the one that follows it.
    Run with(Run next) {
        return new Run(same, oldFrom, next.oldTo, newFrom, next.newTo);
    }
}
