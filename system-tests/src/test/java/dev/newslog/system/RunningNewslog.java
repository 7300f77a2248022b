package dev.newslog.system;

import dev.newslog.stack.Folders;
import dev.newslog.stack.Installation;
import dev.newslog.stack.Installation.PartPorts;
import dev.newslog.stack.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives a test the one installation of this run. A test that kills a part starts it again.
public final class RunningNewslog implements ParameterResolver {

    /// The folder with the modules.
    public static final Path PROJECT = Path.of(System.getProperty("basedir", "."))
            .toAbsolutePath()
            .normalize()
            .getParent();

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type.equals(Installation.class) || type.equals(Newsroom.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Started started = test.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(
                        Started.class, key -> Started.of(Started.newFolder(), RunningNewslog::plain), Started.class);
        return parameter.getParameter().getType().equals(Newsroom.class) ? started.newsroom() : started.parts();
    }

    private static Installation plain(Path folder) {
        return new Installation(PROJECT, folder, PartPorts.free());
    }

    /// An installation that runs, and its data.
    public record Started(Installation parts, Path folder) implements AutoCloseable {

        /// Starts one whose data go into a folder that is deleted at the end.
        public static Started of(Path folder, Function<Path, Installation> making) {
            Started started = new Started(making.apply(folder), folder);
            forAll(started.parts.servers(), Part::start);
            started.parts.archive();
            forAll(started.parts.services(), Part::start);
            return started;
        }

        /// A new folder for data.
        public static Path newFolder() {
            try {
                return Files.createTempDirectory("newslog-system-test");
            } catch (IOException failed) {
                throw new IllegalStateException("there is no folder for the data", failed);
            }
        }

        /// Its publishers and readers.
        public Newsroom newsroom() {
            return new Newsroom(parts.ingest().address(), parts.api().address());
        }

        @Override
        public void close() throws IOException {
            forAll(parts.services(), Part::stop);
            forAll(parts.servers(), Part::stop);
            Folders.delete(folder);
        }

        /// By threads of the platform: those that read what the parts say block all carriers of virtual ones.
        private static void forAll(List<Part> parts, Consumer<Part> work) {
            CompletableFuture.allOf(parts.stream()
                            .map(part -> CompletableFuture.runAsync(
                                    () -> work.accept(part), task -> new Thread(task).start()))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
    }
}
