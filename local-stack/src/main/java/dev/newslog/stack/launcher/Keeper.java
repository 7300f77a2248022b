package dev.newslog.stack.launcher;

import dev.newslog.stack.Part;
import dev.newslog.stack.PartFailedException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/// Starts a part again whenever it ends, later each time where it ends soon.
final class Keeper implements Runnable {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration STEADY = Duration.ofMinutes(1);

    private final Part part;
    private final Console console;
    private final BooleanSupplier stopping;
    private Duration pause = FIRST_PAUSE;
    private Instant started = Instant.now();

    /// @param stopping whether the end of a part is what was asked for
    Keeper(Part part, Console console, BooleanSupplier stopping) {
        this.part = part;
        this.console = console;
        this.stopping = stopping;
    }

    static PartFailedException refused(Part part, String reason) {
        return new PartFailedException(part.name() + " refuses to work: " + reason);
    }

    @Override
    public void run() {
        while (!stopping.getAsBoolean()) {
            if (part.endsWithin(BETWEEN_LOOKS)) {
                startAgain();
            } else {
                part.refusal().ifPresent(reason -> {
                    throw refused(part, reason);
                });
            }
        }
    }

    private void startAgain() {
        if (stopping.getAsBoolean()) {
            return;
        }
        console.alarm("%s ended by itself. Its last lines:%n    %s"
                .formatted(part.name(), String.join("\n    ", part.lastLines())));
        pause();
        if (stopping.getAsBoolean()) {
            return;
        }
        started = Instant.now();
        try {
            part.start();
            console.ready(part.name(), Duration.between(started, Instant.now()));
        } catch (PartFailedException failed) {
            part.refusal().ifPresent(reason -> {
                throw refused(part, reason);
            });
            console.alarm(String.valueOf(failed.getMessage()));
        }
    }

    private void pause() {
        boolean steady = started.plus(STEADY).isBefore(Instant.now());
        pause = steady ? FIRST_PAUSE : shorter(pause.multipliedBy(2), LONGEST_PAUSE);
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
