package dev.newslog.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A process that lives no longer than this one. What it writes goes to a file, and its last lines are kept.
final class ChildProcess {

    private static final int KEPT_LINES = 25;
    /// A Ctrl-C goes to every process of the terminal, but in what order they end is for their parent to say.
    private static final List<String> DEAF_TO_THE_TERMINAL =
            List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "newslog");
    /// More than a service gives its requests and its batch in hand, ten seconds each.
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(25);

    private final Process process;
    private final Deque<String> lastLines = new ArrayDeque<>();
    private final CountDownLatch readyOrEnded = new CountDownLatch(1);
    private volatile boolean ready;

    private ChildProcess(Process process) {
        this.process = process;
    }

    /// @param command the program and what follows it
    static ChildProcess start(List<String> command, Path log) {
        List<String> line = new ArrayList<>(DEAF_TO_THE_TERMINAL);
        line.addAll(command);
        try {
            Files.createDirectories(log.getParent());
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            ChildProcess child = new ChildProcess(process);
            // a read of a pipe keeps its carrier: five silent children would leave virtual threads none
            Thread.ofPlatform().daemon().name("output-of-" + process.pid()).start(() -> child.copyOutput(log));
            return child;
        } catch (IOException failed) {
            throw new PartFailedException("could not start " + String.join(" ", line), failed);
        }
    }

    /// Waits for the line by which a server says that it is ready.
    boolean awaitReadyLine(Duration timeout) {
        try {
            return readyOrEnded.await(timeout.toMillis(), TimeUnit.MILLISECONDS) && ready;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    synchronized List<String> lastLines() {
        return List.copyOf(lastLines);
    }

    void stop() {
        // Process.destroy would close its output, and its last words would be lost
        process.toHandle().destroy();
        if (!endsWithin(STOP_TIMEOUT)) {
            kill();
        }
    }

    void kill() {
        process.destroyForcibly();
        endsWithin(STOP_TIMEOUT);
    }

    void signal(String name) {
        signal(process.pid(), name);
    }

    static void signal(long pid, String name) {
        try {
            int status = new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new PartFailedException("could not send SIG" + name + " to process " + pid);
            }
        } catch (IOException failed) {
            throw new PartFailedException("could not send SIG" + name + " to process " + pid, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits for its end.
    boolean endsWithin(Duration timeout) {
        try {
            return process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void copyOutput(Path log) {
        try (BufferedReader output = process.inputReader(UTF_8);
                BufferedWriter file =
                        Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                keep(line);
                file.write(line);
                file.newLine();
                file.flush();
            }
        } catch (IOException ended) {
            keep("(its output could not be read further: " + ended.getMessage() + ")");
        } finally {
            readyOrEnded.countDown();
        }
    }

    private synchronized void keep(String line) {
        lastLines.addLast(line);
        if (lastLines.size() > KEPT_LINES) {
            lastLines.removeFirst();
        }
        if (line.equals(Part.READY)) {
            ready = true;
            readyOrEnded.countDown();
        }
    }
}
