package dev.newslog.stack;

import java.nio.file.Path;
import java.time.Duration;

/// What the servers of a test run are. Containers are never looked for: somebody asks for them, by
/// `-Dnewslog.stack=containers`, or by NEWSLOG_STACK in the environment.
enum StackKind {
    EMBEDDED(Part.START_TIMEOUT) {
        @Override
        String keepersClassPath() {
            return ClassPaths.own();
        }

        @Override
        TestServers servers(Path folder) {
            return new EmbeddedServers(folder);
        }
    },
    /// The first time, the images are pulled.
    CONTAINERS(Duration.ofMinutes(10)) {
        @Override
        String keepersClassPath() {
            return ClassPaths.containers();
        }

        @Override
        TestServers servers(Path folder) {
            return new ContainerServers(Images.ofProject());
        }
    };

    static final String PROPERTY = "newslog.stack";

    private final Duration startTimeout;

    StackKind(Duration startTimeout) {
        this.startTimeout = startTimeout;
    }

    /// The kind that was asked for.
    static StackKind asked() {
        String asked = System.getProperty(PROPERTY, System.getenv().getOrDefault("NEWSLOG_STACK", "embedded"));
        return switch (asked) {
            case "embedded" -> EMBEDDED;
            case "containers" -> CONTAINERS;
            default -> throw new PartFailedException(PROPERTY + " is embedded or containers, not " + asked);
        };
    }

    /// What the process that keeps the servers needs.
    abstract String keepersClassPath();

    /// The servers, not started yet.
    abstract TestServers servers(Path folder);

    /// How long they may take, on a busy machine.
    Duration startTimeout() {
        return startTimeout;
    }
}
