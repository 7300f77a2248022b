package dev.newslog.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A PostgreSQL on this machine. Its signals go to the server itself and to all its processes.
public final class PostgresServer extends ServerPart {

    private final Path data;
    private final int port;

    /// A server that keeps its data in a folder.
    public PostgresServer(Path data, int port, Path logs) {
        super("postgres", logs);
        this.data = data;
        this.port = port;
    }

    /// A database of this server; it may have to be created.
    public Database database(String name) {
        return new Database(port, name);
    }

    @Override
    List<String> command() {
        return List.of(
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=info",
                "-cp",
                ClassPaths.stack(),
                "dev.newslog.stack.Tether",
                "dev.newslog.stack.PostgresMain",
                data.toAbsolutePath().toString(),
                Integer.toString(port));
    }

    @Override
    boolean becomesReady(ChildProcess child) {
        return child.awaitReadyLine(START_TIMEOUT);
    }

    @Override
    public long pid() {
        return postmaster(data);
    }

    @Override
    public void kill() {
        server().ifPresent(postmaster -> {
            List<ProcessHandle> all = postmaster.descendants().toList();
            postmaster.destroyForcibly();
            all.forEach(ProcessHandle::destroyForcibly);
            postmaster.onExit().join();
        });
        super.kill();
    }

    @Override
    public void freeze() {
        signalAll("STOP");
    }

    @Override
    public void thaw() {
        signalAll("CONT");
    }

    private void signalAll(String signal) {
        ProcessHandle postmaster = server().orElseThrow(() -> new IllegalStateException("postgres does not run"));
        postmaster.descendants().forEach(process -> ChildProcess.signal(process.pid(), signal));
        ChildProcess.signal(postmaster.pid(), signal);
    }

    private Optional<ProcessHandle> server() {
        return isAlive() ? ProcessHandle.of(postmaster(data)) : Optional.empty();
    }

    /// The process id of the server whose data these are: the first line of its pid file.
    static long postmaster(Path data) {
        try {
            return Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"))
                    .getFirst()
                    .strip());
        } catch (IOException failed) {
            throw new PartFailedException("postmaster.pid can't be read", failed);
        }
    }
}
