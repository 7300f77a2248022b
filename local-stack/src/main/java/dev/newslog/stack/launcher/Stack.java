package dev.newslog.stack.launcher;

import dev.newslog.stack.Database;
import dev.newslog.stack.Installation;
import dev.newslog.stack.Part;
import dev.newslog.stack.PartFailedException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A Newslog that runs for as long as this process does.
final class Stack {

    private final Installation parts;
    private final Console console;
    private volatile boolean stopping;

    private Stack(Installation parts, Console console) {
        this.parts = parts;
        this.console = console;
    }

    /// Starts everything, the servers before the services, and has it stopped when this process ends.
    ///
    /// @throws PartFailedException where a port is taken, the data folder in use, or a part does not come up
    static Stack start(StackOptions options, Console console) {
        DataFolder data = DataFolder.take(options.data());
        options.checkPorts();
        data.empty(options.fresh);
        console.line("Data and logs are kept in " + options.data());
        Stack stack = new Stack(new Installation(StackOptions.project(), options.data(), options.ports()), console);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::stop, "stop"));
        forAll(stack.parts.servers(), stack::start);
        stack.parts.archive();
        forAll(stack.parts.services(), stack::start);
        return stack;
    }

    URI ingestApi() {
        return parts.ingest().address();
    }

    URI readApi() {
        return parts.api().address();
    }

    /// Says where everything is, and what to try.
    void introduce() {
        console.heading("Newslog is up");
        console.line("""
                  read API     %s/articles
                  ingest API   %s/articles   client %s, password %3$s
                  Kafka        %s   topic news.submissions
                  PostgreSQL   %s

                Submit a story, and read it:
                  curl -u newslog:newslog %2$s/articles -H 'Content-Type: application/json' \\
                    -d '{"source": "my-paper", "headline": "It works", "body": "A first story."}'
                  curl %1$s/articles

                Ctrl-C stops it; what was taken in stays.""".formatted(
                        readApi(),
                        ingestApi(),
                        Installation.CLIENT,
                        parts.kafka().bootstrapServers(),
                        parts.archive().address(Database.READER)));
    }

    /// Keeps all of it running until the process is asked to end.
    ///
    /// @throws PartFailedException where a part refuses to work, so that starting it again would not help
    void keep() {
        join(CompletableFuture.anyOf(Stream.concat(parts.servers().stream(), parts.services().stream())
                .map(part -> CompletableFuture.runAsync(
                        new Keeper(part, console, () -> stopping), Thread::startVirtualThread))
                .toArray(CompletableFuture[]::new)));
    }

    private void start(Part part) {
        Instant began = Instant.now();
        try {
            part.start();
        } catch (PartFailedException failed) {
            throw part.refusal().map(reason -> Keeper.refused(part, reason)).orElse(failed);
        }
        console.ready(part.name(), Duration.between(began, Instant.now()));
    }

    /// The services before the servers.
    private void stop() {
        stopping = true;
        console.line("Stopping");
        forAll(parts.services(), Part::stop);
        forAll(parts.servers(), Part::stop);
    }

    private static void forAll(List<Part> parts, Consumer<Part> work) {
        join(CompletableFuture.allOf(parts.stream()
                .map(part -> CompletableFuture.runAsync(() -> work.accept(part), Thread::startVirtualThread))
                .toArray(CompletableFuture[]::new)));
    }

    private static void join(CompletableFuture<?> work) {
        try {
            work.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof PartFailedException reason ? reason : failed;
        }
    }
}
