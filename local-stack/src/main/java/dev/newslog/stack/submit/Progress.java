package dev.newslog.stack.submit;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Says how far a run is: in one line that is written anew on a terminal, a line every ten seconds elsewhere.
final class Progress implements AutoCloseable {

    private static final String CLEAR = "\r\u001b[K";
    private static final long ON_A_TERMINAL_MILLIS = 500;
    private static final long ELSEWHERE_MILLIS = 10_000;

    /// Set by the script, which can look: Java tells of standard input and output together alone.
    private static final boolean TERMINAL = Boolean.getBoolean("newslog.terminal");

    private final @Nullable PrintStream err;
    private final Supplier<String> text;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());

    private Progress(@Nullable PrintStream err, Supplier<String> text) {
        this.err = err;
        this.text = text;
    }

    /// Begins to say so.
    ///
    /// @param err where; null for nowhere
    /// @param text how far it is now
    static Progress on(@Nullable PrintStream err, Supplier<String> text) {
        Progress progress = new Progress(err, text);
        long every = TERMINAL ? ON_A_TERMINAL_MILLIS : ELSEWHERE_MILLIS;
        var _ = progress.timer.scheduleAtFixedRate(progress::say, every, every, TimeUnit.MILLISECONDS);
        return progress;
    }

    private void say() {
        print(TERMINAL ? CLEAR + text.get() : text.get() + System.lineSeparator());
    }

    private void print(String said) {
        if (err != null) {
            err.print(said);
            err.flush();
        }
    }

    /// Says nothing any more.
    @Override
    public void close() {
        timer.shutdownNow();
        if (TERMINAL) {
            print(CLEAR);
        }
    }

    /// One look.
    ///
    /// @param total bytes of all that is submitted, or [Document#UNKNOWN]
    static String line(Summary.Standing standing, long total, Duration taken) {
        double seconds = Math.max(taken.toMillis(), 1) / 1_000.0;
        String line = String.format(
                Locale.ROOT,
                "%,d answered, %,.0f a second, %,.1f MB",
                standing.answered(),
                standing.answered() / seconds,
                standing.bytes() / 1e6);
        if (total == Document.UNKNOWN || standing.bytes() == 0) {
            return line;
        }
        long left = Math.max(0, Math.round((total - standing.bytes()) * seconds / standing.bytes()));
        return line
                + String.format(Locale.ROOT, " of %,.1f MB, about %d:%02d min left", total / 1e6, left / 60, left % 60);
    }
}
