package dev.newslog.stack;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the parts have in common: a child process, and how it ends.
abstract sealed class ServerPart implements Part permits KafkaBroker, PostgresServer, ServiceProcess {

    private final String name;
    private final Path log;
    private @Nullable ChildProcess process;

    ServerPart(String name, Path logs) {
        this.name = name;
        this.log = logs.resolve(name + ".log");
    }

    /// What follows `java`.
    abstract List<String> command();

    /// Whether the process has become able to do its work.
    abstract boolean becomesReady(ChildProcess child);

    @Override
    public String name() {
        return name;
    }

    @Override
    public void start() {
        ChildProcess child = ChildProcess.start(command(), log);
        process = child;
        if (!becomesReady(child)) {
            String fate = !child.endsSoon() ? " did not become ready in " + START_TIMEOUT.toSeconds() + " s" : " ended";
            child.kill();
            throw new PartFailedException(
                    name + fate + ". The last lines of " + log + ":\n" + String.join("\n", child.lastLines()));
        }
    }

    @Override
    public void stop() {
        if (process != null) {
            process.stop();
        }
    }

    @Override
    public void kill() {
        if (process != null) {
            process.kill();
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
        return process != null && process.isAlive();
    }

    @Override
    public List<String> lastLines() {
        return process == null ? List.of() : process.lastLines();
    }

    final ChildProcess running() {
        if (process == null) {
            throw new IllegalStateException(name + " was never started");
        }
        return process;
    }
}
