package dev.newslog.bench.start;

import dev.newslog.bench.contest.ContestFailedException;
import dev.newslog.bench.story.Story;
import dev.newslog.stack.ClassPaths;
import dev.newslog.stack.Folders;
import dev.newslog.stack.Installation.PartPorts;
import dev.newslog.stack.JavaProgram;
import dev.newslog.stack.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// `./newslog up` with built jars and an empty data folder, as the script starts it.
record ColdStart(Path project, Story story) {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /// How long it takes until the first story can be read, in milliseconds. All of it has ended and is gone
    /// afterwards.
    double millis() {
        try {
            Path folder = Files.createTempDirectory("newslog-bench-");
            try {
                return millis(folder, PartPorts.free());
            } finally {
                Folders.delete(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private double millis(Path folder, PartPorts ports) {
        Part up = new JavaProgram("up", command(folder.resolve("data"), ports), folder, () -> true);
        long begin = System.nanoTime();
        up.start();
        try (FirstStory first = new FirstStory(ports, story)) {
            while (!first.wasRead()) {
                if (!up.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
                    throw new ContestFailedException("nothing can be read: " + String.join("\n", up.lastLines()));
                }
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
            return (System.nanoTime() - begin) / 1e6;
        } finally {
            up.stop();
        }
    }

    private List<String> command(Path data, PartPorts ports) {
        return List.of(
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dnewslog.project=" + project,
                "-cp",
                ClassPaths.stack(),
                "dev.newslog.stack.launcher.Launcher",
                "up",
                "--data=" + data,
                "--api-port=" + ports.api(),
                "--ingest-port=" + ports.ingest(),
                "--store-port=" + ports.store(),
                "--kafka-port=" + ports.kafka(),
                "--postgres-port=" + ports.postgres());
    }
}
