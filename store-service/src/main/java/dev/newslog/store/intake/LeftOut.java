package dev.newslog.store.intake;

import java.util.HashMap;
import java.util.Map;

/// The partitions of which a poll's records are left out, with the offset to go back to.
///
/// @param gaps something is missing before a record
/// @param ahead the records lie beyond what may be taken yet
record LeftOut(Map<Integer, Long> gaps, Map<Integer, Long> ahead) {

    static final LeftOut NOTHING = new LeftOut(Map.of(), Map.of());

    LeftOut {
        gaps = Map.copyOf(gaps);
        ahead = Map.copyOf(ahead);
    }

    /// This, and what a later transaction of the same poll left out.
    LeftOut and(LeftOut later) {
        return new LeftOut(both(gaps, later.gaps), both(ahead, later.ahead));
    }

    /// All of it.
    Map<Integer, Long> offsets() {
        return both(gaps, ahead);
    }

    private static Map<Integer, Long> both(Map<Integer, Long> first, Map<Integer, Long> second) {
        Map<Integer, Long> both = new HashMap<>(first);
        both.putAll(second);
        return both;
    }
}
