package dev.newslog.store.rebuild;

import java.time.Duration;

/// A while between two looks.
final class Pause {

    private Pause() {}

    static void of(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the rebuild was stopped", stopped);
        }
    }
}
