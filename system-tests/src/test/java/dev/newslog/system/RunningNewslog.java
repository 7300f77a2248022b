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
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives a test the one installation of this run. A test that kills a part starts it again.
final class RunningNewslog implements ParameterResolver {

    /// The folder with the modules.
    static final Path PROJECT = Path.of(System.getProperty("basedir", "."))
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
                .computeIfAbsent(Started.class, key -> Started.now(), Started.class);
        return parameter.getParameter().getType().equals(Newsroom.class)
                ? new Newsroom(
                        started.parts().ingest().address(),
                        started.parts().api().address())
                : started.parts();
    }

    private record Started(Installation parts, Path folder) implements AutoCloseable {

        static Started now() {
            try {
                Path folder = Files.createTempDirectory("newslog-system-test");
                Installation parts = new Installation(PROJECT, folder, PartPorts.free());
                Started started = new Started(parts, folder);
                forAll(parts.servers(), Part::start);
                parts.archive();
                forAll(parts.services(), Part::start);
                return started;
            } catch (IOException failed) {
                throw new IllegalStateException("there is no folder for the data", failed);
            }
        }

        @Override
        public void close() throws IOException {
            forAll(parts.services(), Part::stop);
            forAll(parts.servers(), Part::stop);
            Folders.delete(folder);
        }

        private static void forAll(List<Part> parts, Consumer<Part> work) {
            CompletableFuture.allOf(parts.stream()
                            .map(part -> CompletableFuture.runAsync(() -> work.accept(part)))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
    }
}
