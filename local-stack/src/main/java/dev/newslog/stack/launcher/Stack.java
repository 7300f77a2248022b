package dev.newslog.stack.launcher;

import dev.newslog.stack.Database;
import dev.newslog.stack.KafkaBroker;
import dev.newslog.stack.Part;
import dev.newslog.stack.PartFailedException;
import dev.newslog.stack.PostgresServer;
import dev.newslog.stack.ServiceProcess;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Kafka, PostgreSQL and the three services of one machine.
final class Stack {

    /// The one client, a publisher and an operator; its password is its name.
    static final String CLIENT = "newslog";

    private static final Map<String, String> CLIENTS = Map.of(
            "newslog.clients.newslog.password", "$2a$10$meCAV/0Da4YL3mqlG7xIpudNuMgB/pRWAs9KkO.sSTP/sKOqPgx82",
            "newslog.clients.newslog.roles", "publisher,operator",
            "newslog.clients.newslog.sources", "*");

    private final Console console;
    private final KafkaBroker kafka;
    private final PostgresServer postgres;
    private final Database database;
    private final ServiceProcess ingest;
    private final ServiceProcess store;
    private final ServiceProcess api;
    private volatile boolean stopping;

    /// Starts everything, and has it stopped when this process ends.
    ///
    /// @throws PartFailedException where a port is taken, the data folder in use, or a part does not come up
    static Stack start(StackOptions options, Console console) {
        DataFolder data = DataFolder.take(options.data());
        options.checkPorts();
        data.empty(options.fresh);
        console.line("Data and logs are kept in " + options.data());
        Stack stack = new Stack(data, options, console);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::stop, "stop"));
        stack.start();
        return stack;
    }

    private Stack(DataFolder data, StackOptions options, Console console) {
        this.console = console;
        this.kafka = new KafkaBroker(data.log(), options.kafkaPort, data.logs());
        this.postgres = new PostgresServer(data.archive(), options.postgresPort, data.logs());
        this.database = postgres.database("newslog");
        Path project = StackOptions.project();
        this.api = new ServiceProcess(
                "api-service",
                project.resolve("api-service"),
                options.apiPort,
                settings(archiveAs(Database.READER)),
                data.logs());
        this.store = new ServiceProcess(
                "store-service",
                project.resolve("store-service"),
                options.storePort,
                settings(log(), archiveAs(Database.OWNER)),
                data.logs());
        this.ingest = new ServiceProcess(
                "ingest-service",
                project.resolve("ingest-service"),
                options.ingestPort,
                settings(log(), Map.of("newslog.read-api.url", api.address().toString())),
                data.logs());
    }

    URI ingestApi() {
        return ingest.address();
    }

    URI readApi() {
        return api.address();
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
                        readApi(), ingestApi(), CLIENT, kafka.bootstrapServers(), database.address(Database.READER)));
    }

    private void start() {
        startTogether(List.of(postgres, kafka));
        try {
            database.create();
        } catch (SQLException failed) {
            throw new PartFailedException("the database could not be made: " + failed.getMessage(), failed);
        }
        startTogether(List.of(ingest, store, api));
    }

    /// Keeps all of it running until the process is asked to end.
    ///
    /// @throws PartFailedException where a part refuses to work, so that starting it again would not help
    void keep() {
        List<CompletableFuture<Void>> keepers = List.<Part>of(postgres, kafka, ingest, store, api).stream()
                .map(part -> CompletableFuture.runAsync(
                        new Keeper(part, console, () -> stopping), Thread::startVirtualThread))
                .toList();
        join(CompletableFuture.anyOf(keepers.toArray(CompletableFuture[]::new)));
    }

    /// The services before the servers.
    private void stop() {
        stopping = true;
        console.line("Stopping");
        stopTogether(List.of(ingest, store, api));
        stopTogether(List.of(postgres, kafka));
    }

    private void startTogether(List<Part> parts) {
        join(CompletableFuture.allOf(parts.stream()
                .map(part -> CompletableFuture.runAsync(() -> start(part), Thread::startVirtualThread))
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

    private static void stopTogether(List<Part> parts) {
        CompletableFuture.allOf(parts.stream()
                        .map(part -> CompletableFuture.runAsync(part::stop, Thread::startVirtualThread))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private static void join(CompletableFuture<?> parts) {
        try {
            parts.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof PartFailedException reason ? reason : failed;
        }
    }

    private Map<String, String> log() {
        return Map.of("kafka.bootstrap.servers", kafka.bootstrapServers());
    }

    private Map<String, String> archiveAs(String role) {
        return Map.of(
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.datasource.username", role,
                "quarkus.datasource.password", role);
    }

    @SafeVarargs
    private static Map<String, String> settings(Map<String, String>... groups) {
        Map<String, String> settings = new HashMap<>(CLIENTS);
        for (Map<String, String> group : groups) {
            settings.putAll(group);
        }
        return settings;
    }
}
