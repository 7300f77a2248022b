package dev.newslog.store.schema;

import dev.newslog.stack.Database;
import dev.newslog.stack.LocalStackResource;
import dev.newslog.stack.TestStack;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// Kafka, and the address of a database that the test makes when it likes.
public final class LateDatabase implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        TestStack stack = TestStack.get();
        Database database = new Database(
                stack.postgresPort(), "late_" + UUID.randomUUID().toString().replace("-", ""));
        Map<String, String> settings = new HashMap<>();
        settings.put("kafka.bootstrap.servers", stack.bootstrapServers());
        settings.put("newslog.log.topic", stack.newTopicName());
        settings.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        settings.put("quarkus.datasource.username", Database.OWNER);
        settings.put("quarkus.datasource.password", Database.OWNER);
        settings.put(LocalStackResource.DATABASE_PORT, Integer.toString(database.port()));
        settings.put(LocalStackResource.DATABASE_NAME, database.name());
        return settings;
    }

    @Override
    public void stop() {
        // the stack ends with the Maven run
    }
}
