package dev.newslog.store.rebuild;

import dev.newslog.stack.Database;
import dev.newslog.stack.LocalStackResource;
import dev.newslog.stack.TestStack;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/// The shared Kafka and PostgreSQL, for an application that fills `archive_next` beside `archive`, as the process does
/// that `./newslog rebuild` starts.
public final class BesideStack implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        TestStack stack = TestStack.get();
        Database database = stack.newDatabase();
        Map<String, String> settings = new HashMap<>();
        settings.put("kafka.bootstrap.servers", stack.bootstrapServers());
        settings.put("newslog.log.topic", stack.newTopicName());
        settings.put("newslog.rebuild.beside", "archive");
        settings.put("mp.messaging.incoming.submissions.group.id", "newslog-rebuild");
        settings.put("quarkus.datasource.jdbc.url", served(database).nextUrl());
        settings.put("quarkus.datasource.username", Database.OWNER);
        settings.put("quarkus.datasource.password", Database.OWNER);
        settings.put("quarkus.flyway.schemas", "archive_next");
        settings.put("quarkus.flyway.default-schema", "archive_next");
        // the schema comes and goes in these tests, and each time it would be told with a stack trace
        settings.put("quarkus.log.category.\"dev.newslog.store.intake.IntakeHealth\".level", "OFF");
        settings.put(LocalStackResource.DATABASE_PORT, Integer.toString(database.port()));
        settings.put(LocalStackResource.DATABASE_NAME, database.name());
        return settings;
    }

    /// How the command reaches a test's database.
    static ServedDatabase served(Database database) {
        return new ServedDatabase(database.jdbcUrl(), Database.OWNER, Database.OWNER, Database.READER);
    }

    @Override
    public void stop() {
        // the stack ends with the Maven run
    }
}
