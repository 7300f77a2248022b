package dev.newslog.stack;

/// A Kafka and a PostgreSQL for tests.
interface TestServers {

    /// Starts both, and waits until they can do their work.
    void start();

    /// Kafka's address for clients.
    String bootstrapServers();

    /// PostgreSQL's port on this machine; it has the roles that the services use.
    int postgresPort();

    /// Ends both, and leaves nothing of them behind.
    void stop();
}
