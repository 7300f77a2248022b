package dev.newslog.bench.read;

import dev.newslog.bench.contest.Arena;
import dev.newslog.bench.contest.ContestFailedException;
import dev.newslog.stack.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The peer for Node in `benchmarks/peers/fastify`: npm installs what its lock file names, in a folder of the arena.
final class FastifyPeer {

    private static final List<String> FILES = List.of("package.json", "package-lock.json", ".npmrc", "server.js");
    private static final List<List<String>> INSTALLATION =
            List.of(List.of("node", "--version"), List.of("npm", "ci", "--omit=dev", "--ignore-scripts"));
    private static final int PATIENCE_MINUTES = 3;

    private final Arena arena;
    private final Path folder;
    private final Path output;

    FastifyPeer(Arena arena) {
        this.arena = arena;
        this.folder = arena.data().resolve("fastify");
        this.output = arena.data().resolve("npm.log");
    }

    /// Installs it.
    ///
    /// @param project the folder with the modules
    /// @return why it can't be installed here; empty where it was
    Optional<String> install(Path project) {
        Path files = project.resolve("benchmarks/peers/fastify");
        try {
            Files.createDirectories(folder);
            for (String file : FILES) {
                Files.copy(files.resolve(file), folder.resolve(file));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return INSTALLATION.stream()
                .map(this::failure)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// Starts it where it was installed, with the heap that other peers have.
    ///
    /// @param database its address
    Part start(int port, String database) {
        List<String> arguments = List.of(
                "--max-old-space-size=256", folder.resolve("server.js").toString(), Integer.toString(port), database);
        return arena.start("fastify", "node", port, arguments);
    }

    private Optional<String> failure(List<String> command) {
        String all = String.join(" ", command);
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException missing) {
            return Optional.of(command.getFirst() + " was not found");
        }
        try {
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                return Optional.of("'%s' took longer than %d minutes".formatted(all, PATIENCE_MINUTES));
            }
            return process.exitValue() == 0
                    ? Optional.empty()
                    : Optional.of("'%s' failed: %s"
                            .formatted(all, Files.readString(output).strip()));
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ContestFailedException("stopped", stopped);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
