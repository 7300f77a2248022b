package dev.newslog.ingest.submission.many;

import java.time.Duration;

/// How long something is waited for, as far as looks at it tell.
final class Waiting {

    /// How often it is to be looked.
    static final Duration EACH_LOOK = Duration.ofSeconds(1);

    private final long mostLooks;
    private long looks;

    Waiting(Duration longest) {
        mostLooks = longest.dividedBy(EACH_LOOK);
    }

    /// Whether that took too long.
    ///
    /// @param goesOn whether it is waited for, as it was when it was looked the last time
    boolean isTooLong(boolean goesOn) {
        looks = goesOn ? looks + 1 : 0;
        return looks > mostLooks;
    }
}
