package dev.newslog.ingest.log;

import dev.newslog.stack.KafkaBroker;
import dev.newslog.stack.Ports;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// A Kafka that a test may freeze and kill, as nobody else uses it.
///
/// Argument `late`: `true` for one that the test itself starts.
public final class OwnKafka implements QuarkusTestResourceLifecycleManager {

    private KafkaBroker broker;
    private boolean late;

    @Override
    public void init(Map<String, String> arguments) {
        late = Boolean.parseBoolean(arguments.get("late"));
    }

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "own-kafka");
            broker = new KafkaBroker(folder.resolve("log"), Ports.free(), folder);
            if (!late) {
                broker.start();
            }
            return Map.of("kafka.bootstrap.servers", broker.bootstrapServers());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(broker, new TestInjector.MatchesType(KafkaBroker.class));
    }

    @Override
    public void stop() {
        broker.kill();
    }
}
