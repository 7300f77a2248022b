package dev.newslog.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// Any other Java program beside the parts, such as those that Newslog is measured against.
public final class JavaProgram extends ServerPart {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final List<String> command;
    private final Predicate<ChildProcess> ready;

    /// A program that writes [Part#READY] when it is ready.
    ///
    /// @param command what follows `java`
    public JavaProgram(String name, List<String> command, Path logs) {
        super(name, logs);
        this.command = List.copyOf(command);
        this.ready = child -> child.awaitReadyLine(START_TIMEOUT);
    }

    /// A program that does not say when it is ready.
    ///
    /// @param command what follows `java`
    /// @param ready whether it can do its work; asked again and again while it starts
    public JavaProgram(String name, List<String> command, Path logs, BooleanSupplier ready) {
        super(name, logs);
        this.command = List.copyOf(command);
        this.ready = child -> becomes(ready, child);
    }

    @Override
    List<String> command() {
        return command;
    }

    @Override
    boolean becomesReady(ChildProcess child) {
        return ready.test(child);
    }

    /// Asks again and again, as long as it runs.
    static boolean becomes(BooleanSupplier ready, ChildProcess child) {
        Instant end = Instant.now().plus(START_TIMEOUT);
        while (!child.endsWithin(BETWEEN_LOOKS) && Instant.now().isBefore(end)) {
            if (ready.getAsBoolean()) {
                return true;
            }
        }
        return false;
    }
}
