package dev.newslog.api;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/// Remembers what the service logs, until it is closed.
final class Logged extends Handler {

    private static final Formatter MESSAGE = new PatternFormatter("%s");

    private final List<Line> lines = new CopyOnWriteArrayList<>();

    /// A log line with the fields that it bears.
    record Line(Level level, String message, Map<String, String> fields) {}

    static Logged listening() {
        Logged logged = new Logged();
        Logger.getLogger("").addHandler(logged);
        return logged;
    }

    /// The lines that somebody should see.
    List<Line> warnings() {
        return lines.stream()
                .filter(line -> line.level().intValue() >= Level.WARNING.intValue())
                .toList();
    }

    @Override
    public void publish(LogRecord entry) {
        lines.add(new Line(
                entry.getLevel(),
                MESSAGE.format(entry),
                ExtLogRecord.wrap(entry).getMdcCopy()));
    }

    @Override
    public void flush() {
        // nothing is kept back
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
