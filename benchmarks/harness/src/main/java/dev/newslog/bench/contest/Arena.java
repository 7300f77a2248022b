package dev.newslog.bench.contest;

import dev.newslog.stack.Folders;
import dev.newslog.stack.Installation;
import dev.newslog.stack.Installation.PartPorts;
import dev.newslog.stack.JavaProgram;
import dev.newslog.stack.OtherProgram;
import dev.newslog.stack.Part;
import dev.newslog.stack.Ports;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// A Kafka and a PostgreSQL of its own, in a new folder, and the programs that use them. All ends with it.
public final class Arena implements AutoCloseable {

    /// What every program gets, Newslog's services too.
    private static final List<String> JVM = List.of("-Xmx256m", "-XX:+UseSerialGC");

    private final Path project;
    private final Path data;
    private final Installation parts;
    private final Deque<Part> running = new ArrayDeque<>();
    private final Log log;

    /// Starts the servers.
    ///
    /// @param project the folder with the modules, which were built
    public Arena(Path project) {
        this.project = project;
        this.data = folder();
        this.parts = new Installation(project, data, PartPorts.free());
        parts.servers().forEach(this::start);
        this.log = new Log(parts.kafka().bootstrapServers());
    }

    /// The servers, and Newslog's services as they are set up to use them.
    public Installation parts() {
        return parts;
    }

    public Log log() {
        return log;
    }

    /// A folder for what programs need to keep.
    public Path data() {
        return data;
    }

    /// Starts a part, which ends with the arena.
    public <T extends Part> T start(T part) {
        running.push(part);
        part.start();
        return part;
    }

    /// Starts a program of ours, which says when it is ready.
    ///
    /// @param command what follows `java`
    public Part start(String name, List<String> command) {
        return start(new JavaProgram(name, asAll(command), data.resolve("logs")));
    }

    /// Starts a program that listens on a port when it is ready.
    ///
    /// @param command what follows `java`
    public Part start(String name, int port, List<String> command) {
        return start(name, () -> listens(port), command);
    }

    /// Starts a program that does not say when it is ready.
    ///
    /// @param command what follows `java`
    public Part start(String name, BooleanSupplier ready, List<String> command) {
        return start(new JavaProgram(name, asAll(command), data.resolve("logs"), ready));
    }

    /// Starts a program that is none of Java's and is found on the path. It listens on a port when it is ready.
    public Part start(String name, String program, int port, List<String> arguments) {
        return start(new OtherProgram(name, program, arguments, data.resolve("logs"), () -> listens(port)));
    }

    private static List<String> asAll(List<String> command) {
        return Stream.concat(JVM.stream(), command.stream()).toList();
    }

    /// The class path of a module that its build wrote down, with its own classes.
    ///
    /// @param module its folder below `benchmarks`
    public String classPath(String module) {
        Path written = classes(module).resolveSibling("runtime.classpath");
        try {
            return classes(module)
                    + File.pathSeparator
                    + Files.readString(written).strip();
        } catch (IOException missing) {
            throw new UncheckedIOException("benchmarks/" + module + " is not built", missing);
        }
    }

    /// A module's classes and resources.
    ///
    /// @param module its folder below `benchmarks`
    public Path classes(String module) {
        return project.resolve("benchmarks").resolve(module).resolve("target/classes");
    }

    /// A free port.
    public static int freePort() {
        return Ports.free();
    }

    @Override
    public void close() {
        log.close();
        while (!running.isEmpty()) {
            running.pop().stop();
        }
        try {
            Folders.delete(data);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("newslog-bench-");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
