package dev.newslog.ingest.submission;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/// The log lines from now on until it is closed.
public final class Logged extends Handler implements AutoCloseable {

    private final Queue<ExtLogRecord> lines = new ConcurrentLinkedQueue<>();

    public Logged() {
        Logger.getLogger("").addHandler(this);
    }

    /// The lines of a class.
    public List<ExtLogRecord> by(Class<?> speaker) {
        return lines.stream()
                .filter(line -> speaker.getName().equals(line.getLoggerName()))
                .toList();
    }

    /// What the lines of a class say.
    public List<String> saidBy(Class<?> speaker) {
        return by(speaker).stream().map(new PatternFormatter("%m")::format).toList();
    }

    /// The lines that tell of an exception.
    public List<ExtLogRecord> ofExceptions() {
        return lines.stream().filter(line -> line.getThrown() != null).toList();
    }

    @Override
    public void publish(LogRecord line) {
        ExtLogRecord kept = ExtLogRecord.wrap(line);
        kept.copyMdc();
        lines.add(kept);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
