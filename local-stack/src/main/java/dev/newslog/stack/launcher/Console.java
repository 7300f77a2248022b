package dev.newslog.stack.launcher;

import java.io.PrintStream;
import java.time.Duration;

/// Speaks to the person at the terminal; in colour where there is one.
final class Console {

    private static final String RESET = "\u001b[0m";

    private final PrintStream out;
    private final boolean colours;

    Console(PrintStream out, boolean colours) {
        this.out = out;
        this.colours = colours;
    }

    /// Colours go to a terminal alone, and only where nobody said `NO_COLOR` (no-color.org).
    @SuppressWarnings("SystemConsoleNull") // JDK 25 does say null where the output is no terminal
    static Console ofTerminal() {
        java.io.Console terminal = System.console();
        boolean wanted = System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
        return new Console(System.out, wanted && terminal != null && terminal.isTerminal());
    }

    /// How a piece of text stands out.
    enum Style {
        PLAIN("", "", ""),
        BOLD("\u001b[1m", "", ""),
        FAINT("\u001b[2m", "", ""),
        INSERTED("\u001b[32;4m", "{+", "+}"),
        DELETED("\u001b[31;9m", "[-", "-]"),
        ALARM("\u001b[31m", "", "");

        private final String code;
        private final String before;
        private final String after;

        /// @param before what stands in for the code before the text, where there are no colours
        Style(String code, String before, String after) {
            this.code = code;
            this.before = before;
            this.after = after;
        }
    }

    String styled(Style style, String text) {
        return colours ? style.code + text + RESET : style.before + text + style.after;
    }

    synchronized void line(String text) {
        out.println(text);
        out.flush();
    }

    void heading(String text) {
        line("");
        line(styled(Style.BOLD, text));
    }

    void alarm(String text) {
        line(styled(Style.ALARM, "newslog: " + text));
    }

    /// One line for a part that came up.
    void ready(String part, Duration took) {
        line("  %-15s ready after %4.1f s".formatted(part, took.toMillis() / 1000.0));
    }
}
