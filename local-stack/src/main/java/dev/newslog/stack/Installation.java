package dev.newslog.stack;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All parts of a Newslog on this machine, with the settings by which they find each other.
public final class Installation {

    /// The one client, a publisher and an operator; its password is its name.
    public static final String CLIENT = "newslog";

    private static final Map<String, String> CLIENTS = Map.of(
            "newslog.clients.newslog.password", "$2a$10$meCAV/0Da4YL3mqlG7xIpudNuMgB/pRWAs9KkO.sSTP/sKOqPgx82",
            "newslog.clients.newslog.roles", "publisher,operator",
            "newslog.clients.newslog.sources", "*");

    private final List<KafkaBroker> brokers;
    private final PostgresServer postgres;
    private final Database database;
    private final ServiceProcess ingest;
    private final ServiceProcess store;
    private final ServiceProcess api;

    /// Where its parts listen.
    public record PartPorts(int api, int ingest, int store, int kafka, int postgres) {

        /// Ports that nobody listens on now.
        public static PartPorts free() {
            return new PartPorts(Ports.free(), Ports.free(), Ports.free(), Ports.free(), Ports.free());
        }
    }

    /// Parts that keep their data in a folder; nothing is started yet.
    ///
    /// @param project the folder with the modules, which were built
    /// @param data holds `log`, `archive`, and the parts' own logs in `logs`
    public Installation(Path project, Path data, PartPorts ports) {
        this(project, data, ports, List.of(new KafkaBroker(data.resolve("log"), ports.kafka(), logs(data))));
    }

    /// Parts that share a Kafka of several nodes, each on a port of its own.
    ///
    /// @param brokers how many
    public Installation(Path project, Path data, PartPorts ports, int brokers) {
        this(project, data, ports, KafkaBroker.cluster(brokers, data.resolve("log"), logs(data)));
    }

    private Installation(Path project, Path data, PartPorts ports, List<KafkaBroker> brokers) {
        Path logs = logs(data);
        this.brokers = brokers;
        this.postgres = new PostgresServer(data.resolve("archive"), ports.postgres(), logs);
        this.database = postgres.database("newslog");
        this.api = new ServiceProcess(
                "api-service",
                project.resolve("api-service"),
                ports.api(),
                256,
                settings(archiveAs(Database.READER)),
                logs);
        this.store = new ServiceProcess(
                "store-service",
                project.resolve("store-service"),
                ports.store(),
                160,
                settings(log(), archiveAs(Database.OWNER)),
                logs);
        this.ingest = new ServiceProcess(
                "ingest-service",
                project.resolve("ingest-service"),
                ports.ingest(),
                256,
                settings(log(), Map.of("newslog.read-api.url", api.address().toString())),
                logs);
    }

    /// The broker of the log, or the first of several.
    public KafkaBroker kafka() {
        return brokers.getFirst();
    }

    /// All brokers of the log.
    public List<KafkaBroker> brokers() {
        return brokers;
    }

    /// The server of the archive.
    public PostgresServer postgres() {
        return postgres;
    }

    /// The archive, which must be made before the services can use it.
    ///
    /// @throws PartFailedException where the server, which must be running, can't make it
    public Database archive() {
        try {
            return database.create();
        } catch (SQLException failed) {
            throw new PartFailedException("the database could not be made: " + failed.getMessage(), failed);
        }
    }

    /// The archive, where it was made.
    public Database database() {
        return database;
    }

    /// Where publishers submit.
    public ServiceProcess ingest() {
        return ingest;
    }

    /// What archives the log.
    public ServiceProcess store() {
        return store;
    }

    /// Where readers read.
    public ServiceProcess api() {
        return api;
    }

    /// What must run before the services can start.
    public List<Part> servers() {
        return Stream.<Part>concat(Stream.of(postgres), brokers.stream()).toList();
    }

    /// What needs the servers.
    public List<Part> services() {
        return List.of(ingest, store, api);
    }

    private Map<String, String> log() {
        return Map.of(
                "kafka.bootstrap.servers",
                brokers.stream().map(KafkaBroker::bootstrapServers).collect(Collectors.joining(",")));
    }

    private static Path logs(Path data) {
        return data.resolve("logs");
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
