package dev.newslog.store;

import dev.newslog.stack.Database;
import dev.newslog.stack.LocalStackResource;
import dev.newslog.stack.TestStack;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/// The shared Kafka, and a database behind a gate, shut when the application starts, which the test gets in its field.
public final class GatedStack implements QuarkusTestResourceLifecycleManager {

    private Gate gate;

    @Override
    public Map<String, String> start() {
        TestStack stack = TestStack.get();
        Database database = stack.newDatabase();
        gate = new Gate(database.port());
        Map<String, String> settings = new HashMap<>();
        settings.put("kafka.bootstrap.servers", stack.bootstrapServers());
        settings.put("newslog.log.topic", stack.newTopicName());
        settings.put("newslog.log.sound-for", "8s");
        settings.put("quarkus.datasource.jdbc.url", new Database(gate.port(), database.name()).jdbcUrl());
        settings.put("quarkus.datasource.username", Database.OWNER);
        settings.put("quarkus.datasource.password", Database.OWNER);
        settings.put(LocalStackResource.DATABASE_PORT, Integer.toString(database.port()));
        settings.put(LocalStackResource.DATABASE_NAME, database.name());
        return settings;
    }

    @Override
    public void inject(TestInjector tests) {
        tests.injectIntoFields(gate, new TestInjector.MatchesType(Gate.class));
    }

    @Override
    public void stop() {
        // the stack ends with the Maven run
    }
}
