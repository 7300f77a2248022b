package dev.newslog.stack;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A process of the stack, which can be started again after it ended, with its data and its port.
public interface Part {

    /// The line by which a server says that it is ready.
    String READY = "newslog: ready";

    String name();

    /// Starts it, and waits until it can do its work.
    ///
    /// @throws PartFailedException where it ends before that, or takes too long
    void start();

    /// Asks it to end, and waits; makes it end where that takes long.
    void stop();

    /// Ends it at once, as a power failure would.
    void kill();

    /// Stops it without ending it, as a machine without a CPU to spare would.
    void freeze();

    /// Lets it go on.
    void thaw();

    boolean isAlive();

    /// The process that does the work, itself or by its children.
    long pid();

    /// Whether it ends within this time.
    boolean endsWithin(Duration timeout);

    /// Why it will not work until somebody does something about it, with the way out; empty where nothing is known
    /// that starting it again would not mend.
    default Optional<String> refusal() {
        return Optional.empty();
    }

    /// The last lines it wrote.
    List<String> lastLines();

    /// How long any part may take to start, on a busy machine.
    Duration START_TIMEOUT = Duration.ofMinutes(2);
}
