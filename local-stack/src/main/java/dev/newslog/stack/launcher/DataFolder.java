package dev.newslog.stack.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.newslog.stack.Folders;
import dev.newslog.stack.PartFailedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The folder that outlives a run: log, archive, and the parts' own logs. One launcher at a time has it.
final class DataFolder implements AutoCloseable {

    private final Path folder;
    private final FileChannel channel;

    private DataFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /// Takes the folder.
    ///
    /// @throws PartFailedException where another launcher has it, or it can't be written
    static DataFolder take(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    folder.resolve("lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                String owner = Files.readString(folder.resolve("lock")).strip();
                channel.close();
                throw new PartFailedException(
                        "%s is in use by process %s: stop that one first, or choose another ".formatted(folder, owner)
                                + "folder with --data (and other ports)");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(UTF_8)));
            return new DataFolder(folder, channel);
        } catch (IOException failed) {
            throw new PartFailedException(folder + " can't be used: " + failed.getMessage(), failed);
        }
    }

    Path log() {
        return folder.resolve("log");
    }

    Path archive() {
        return folder.resolve("archive");
    }

    Path logs() {
        return folder.resolve("logs");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /// Empties the log and the archive where that is asked for, or was when somebody was killed over it.
    ///
    /// An old archive beside a new log would be refused, so both go or neither: a mark stays until both are gone.
    void empty(boolean asked) {
        Path mark = folder.resolve("being-emptied");
        try {
            if (asked && !Files.exists(mark)) {
                Files.createFile(mark);
            }
            if (Files.exists(mark)) {
                Folders.delete(log());
                Folders.delete(archive());
                Files.delete(mark);
            }
        } catch (IOException failed) {
            throw new PartFailedException(folder + " can't be emptied: " + failed.getMessage(), failed);
        }
    }
}
