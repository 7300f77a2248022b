package dev.newslog.stack;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/// Gives a Quarkus test application the shared Kafka and PostgreSQL, with a topic and a database of its own.
///
/// Argument `role`: the database role of the application, `newslog` (default) or `newslog_reader`; `none` for one
/// without a database.
public final class LocalStackResource implements QuarkusTestResourceLifecycleManager {

    /// Where a test finds the database's port and name, to look behind the application.
    public static final String DATABASE_PORT = "test.database.port";
    /// The database's name.
    public static final String DATABASE_NAME = "test.database.name";

    private String role = Database.OWNER;

    @Override
    public void init(Map<String, String> arguments) {
        role = arguments.getOrDefault("role", role);
    }

    @Override
    public Map<String, String> start() {
        TestStack stack = TestStack.get();
        Map<String, String> settings = new HashMap<>();
        settings.put("kafka.bootstrap.servers", stack.bootstrapServers());
        settings.put("newslog.log.topic", stack.newTopicName());
        if (!role.equals("none")) {
            Database database = stack.newDatabase();
            settings.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
            settings.put("quarkus.datasource.username", role);
            settings.put("quarkus.datasource.password", role);
            settings.put(DATABASE_PORT, Integer.toString(database.port()));
            settings.put(DATABASE_NAME, database.name());
        }
        return settings;
    }

    @Override
    public void stop() {
        // the stack ends with the Maven run
    }
}
