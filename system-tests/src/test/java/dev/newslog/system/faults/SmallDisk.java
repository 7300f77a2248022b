package dev.newslog.system.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A disk of a few hundred megabytes, in memory, that can be filled to the last byte.
final class SmallDisk implements AutoCloseable {

    private static final String SIZE = "400m";
    private static final int[] BLOCKS = {1 << 20, 1 << 12};

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /// Mounts one, which only root may do.
    static SmallDisk mount() throws IOException {
        Path folder = Files.createTempDirectory("newslog-small-disk");
        run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", folder.toString());
        return new SmallDisk(folder);
    }

    /// Whether this user may mount one here.
    static boolean isPossible() {
        try {
            mount().close();
            return true;
        } catch (IOException notAllowed) {
            return false;
        }
    }

    /// A folder on it.
    Path folder(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    /// Leaves not a byte to anybody.
    void fill() throws IOException {
        for (int block : BLOCKS) {
            fill(block);
        }
    }

    /// Gives the space back.
    void free() throws IOException {
        for (int block : BLOCKS) {
            Files.deleteIfExists(ballast(block));
        }
    }

    @Override
    public void close() throws IOException {
        run("umount", folder.toString());
        Files.delete(folder);
    }

    private void fill(int block) throws IOException {
        byte[] nothing = new byte[block];
        try (OutputStream ballast = Files.newOutputStream(ballast(block))) {
            while (true) {
                ballast.write(nothing);
            }
        } catch (IOException full) {
            // as it should be
        }
    }

    private Path ballast(int block) {
        return folder.resolve("ballast-" + block);
    }

    private static void run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException(String.join(" ", command) + ": " + said);
        }
    }
}
