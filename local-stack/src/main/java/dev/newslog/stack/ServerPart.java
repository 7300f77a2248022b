package dev.newslog.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the parts have in common: a child process, and how it ends.
abstract sealed class ServerPart implements Part
        permits JavaProgram, KafkaBroker, OtherProgram, PostgresServer, ServiceProcess {

    /// A process that has closed its output is about to end.
    private static final Duration END_OF_OUTPUT = Duration.ofSeconds(1);

    private final String name;
    private final Path log;
    private volatile @Nullable ChildProcess process;

    ServerPart(String name, Path logs) {
        this.name = name;
        this.log = logs.resolve(name + ".log");
    }

    /// What follows the program's name.
    abstract List<String> command();

    /// The program: this machine's Java.
    String program() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /// Whether the process has become able to do its work.
    abstract boolean becomesReady(ChildProcess child);

    @Override
    public String name() {
        return name;
    }

    @Override
    public void start() {
        List<String> line = new ArrayList<>(List.of(program()));
        line.addAll(command());
        ChildProcess child = ChildProcess.start(line, log);
        process = child;
        if (!becomesReady(child)) {
            String fate = !child.endsWithin(END_OF_OUTPUT)
                    ? " did not become ready in " + START_TIMEOUT.toSeconds() + " s"
                    : " ended";
            child.kill();
            throw new PartFailedException(
                    name + fate + ". The last lines of " + log + ":\n" + String.join("\n", child.lastLines()));
        }
    }

    @Override
    public void stop() {
        ChildProcess child = process;
        if (child != null) {
            child.stop();
        }
    }

    @Override
    public void kill() {
        ChildProcess child = process;
        if (child != null) {
            child.kill();
        }
    }

    @Override
    public void freeze() {
        running().signal("STOP");
    }

    @Override
    public void thaw() {
        running().signal("CONT");
    }

    @Override
    public boolean isAlive() {
        ChildProcess child = process;
        return child != null && child.isAlive();
    }

    @Override
    public long pid() {
        return running().pid();
    }

    @Override
    public boolean endsWithin(Duration timeout) {
        return running().endsWithin(timeout);
    }

    @Override
    public List<String> lastLines() {
        ChildProcess child = process;
        return child == null ? List.of() : child.lastLines();
    }

    final ChildProcess running() {
        ChildProcess child = process;
        if (child == null) {
            throw new IllegalStateException(name + " was never started");
        }
        return child;
    }
}
