package dev.newslog.stack.launcher;

import dev.newslog.stack.Installation.PartPorts;
import dev.newslog.stack.PartFailedException;
import dev.newslog.stack.Ports;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Option;

/// Where the parts listen and keep their data.
final class StackOptions {

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "where the log, the archive and the parts' own logs are kept; default: .newslog")
    private Path data = project().resolve(".newslog");

    @Option(names = "--fresh", description = "empty the log and the archive first, both of them")
    boolean fresh;

    @Option(names = "--api-port", description = "of the read API; default: ${DEFAULT-VALUE}")
    int apiPort = 8080;

    @Option(names = "--ingest-port", description = "of the ingest API; default: ${DEFAULT-VALUE}")
    int ingestPort = 8081;

    @Option(names = "--store-port", description = "of the store's health; default: ${DEFAULT-VALUE}")
    int storePort = 8082;

    @Option(names = "--kafka-port", description = "of Kafka; default: ${DEFAULT-VALUE}")
    int kafkaPort = 19092;

    @Option(names = "--postgres-port", description = "of PostgreSQL; default: ${DEFAULT-VALUE}")
    int postgresPort = 15432;

    /// The folder with the modules.
    static Path project() {
        return Path.of(System.getProperty("newslog.project", "."));
    }

    Path data() {
        return data.toAbsolutePath().normalize();
    }

    PartPorts ports() {
        return new PartPorts(apiPort, ingestPort, storePort, kafkaPort, postgresPort);
    }

    /// Sees that every port is free.
    ///
    /// @throws PartFailedException naming each that is not, with the option that moves it
    void checkPorts() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("--api-port", apiPort);
        ports.put("--ingest-port", ingestPort);
        ports.put("--store-port", storePort);
        ports.put("--kafka-port", kafkaPort);
        ports.put("--postgres-port", postgresPort);
        List<String> faults = new ArrayList<>();
        Set<Integer> given = new HashSet<>();
        ports.forEach((option, port) -> {
            if (port < 1 || port > 65_535) {
                faults.add("there is no port %d: choose another with %s".formatted(port, option));
            } else if (!given.add(port)) {
                faults.add("port %d is given twice: choose another with %s".formatted(port, option));
            } else if (Ports.isTaken(port)) {
                faults.add("port %d is taken: choose another with %s".formatted(port, option));
            }
        });
        if (!faults.isEmpty()) {
            throw new PartFailedException(String.join("\nnewslog: ", faults));
        }
    }
}
