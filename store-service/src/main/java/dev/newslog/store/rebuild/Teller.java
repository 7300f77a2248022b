package dev.newslog.store.rebuild;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Tells the person at the terminal how far the rebuild is: by a bar where there is one, else by a line now and
/// then.
final class Teller {

    private static final int WIDTH = 30;
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final PrintStream out;
    private final boolean bar;
    private boolean inBar;
    private Instant told = Instant.EPOCH;
    private @Nullable Start start;

    Teller(PrintStream out, boolean bar) {
        this.out = out;
        this.bar = bar;
    }

    @SuppressWarnings("SystemConsoleNull") // JDK 25 does say null where the output is no terminal
    static Teller ofTerminal() {
        java.io.Console terminal = System.console();
        return new Teller(System.out, terminal != null && terminal.isTerminal());
    }

    /// A line of its own.
    void line(String text) {
        if (inBar) {
            out.println();
            inBar = false;
        }
        out.println(text);
        out.flush();
    }

    /// How far it is. The rate is that since it began to move.
    void progress(Progress progress, Instant now) {
        if (start == null && progress.done() > 0) {
            start = new Start(progress.done(), now);
        }
        String text = text(progress, start == null ? 0 : start.rate(progress, now));
        if (bar) {
            out.print("\r" + bar(progress) + " " + text + "\u001b[K");
            out.flush();
            inBar = true;
        } else if (Duration.between(told, now).compareTo(BETWEEN_LINES) >= 0) {
            told = now;
            line(text);
        }
    }

    /// The first look at which anything was done.
    private record Start(long done, Instant at) {

        /// Records a second.
        double rate(Progress progress, Instant now) {
            long millis = Math.max(Duration.between(at, now).toMillis(), 1);
            return 1_000.0 * (progress.done() - done) / millis;
        }
    }

    private static String bar(Progress progress) {
        int full = (int) (WIDTH * share(progress));
        return "[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "]";
    }

    private static double share(Progress progress) {
        return progress.total() == 0 ? 1 : Math.min(1, (double) progress.done() / progress.total());
    }

    /// @param rate records a second
    static String text(Progress progress, double rate) {
        long left = Math.max(progress.total() - progress.done(), 0);
        String rest = rate < 1 ? "" : ", about %s left".formatted(time(Math.round(left / rate)));
        return String.format(
                Locale.ROOT,
                "%3.0f %%  %,d of %,d records, %,.0f a second%s",
                Math.floor(100 * share(progress)),
                progress.done(),
                progress.total(),
                rate,
                rest);
    }

    private static String time(long seconds) {
        return seconds < 120 ? seconds + " s" : seconds < 7_200 ? seconds / 60 + " min" : seconds / 3_600 + " h";
    }
}
