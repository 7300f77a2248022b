package dev.newslog.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/// One of the services, from the jar that its module builds.
public final class ServiceProcess extends ServerPart {

    /// What the jar's manifest opens where the jar itself is run.
    private static final List<String> OPENED = List.of("java.lang", "java.nio", "jdk.internal");
    /// The first compiler alone, as these live for minutes: in that time the second one costs more than it gives back,
    /// and a service that starts beside others at work would fill two cores.
    private static final String FIRST_COMPILER_ALONE = "-XX:TieredStopAtLevel=1";
    /// The heap grows with what is alive, and what lives for one batch is not taken for old; memory of compilers and
    /// of large reads is given back. docs/PERFORMANCE.md says what that saves.
    private static final List<String> JVM = List.of(
            "-Xms80m",
            "-Xmn48m",
            "-XX:SurvivorRatio=2",
            "-XX:MetaspaceSize=128m",
            "-XX:+UseSerialGC",
            "-XX:TrimNativeHeapInterval=5000",
            "-Djdk.nio.maxCachedBufferSize=131072",
            "-XX:+ExitOnOutOfMemoryError");
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path module;
    private final int port;
    private final Map<String, String> settings;
    private final Path logs;
    private final List<String> jvm;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /// A service with its settings.
    ///
    /// @param module the folder of its module
    /// @param mostHeap how large its heap may grow, in MiB
    public ServiceProcess(String name, Path module, int port, int mostHeap, Map<String, String> settings, Path logs) {
        this(name, module, port, settings, logs, List.of("-Xmx" + mostHeap + "m", FIRST_COMPILER_ALONE));
    }

    private ServiceProcess(
            String name, Path module, int port, Map<String, String> settings, Path logs, List<String> jvm) {
        super(name, logs);
        this.jvm = jvm;
        this.module = module;
        this.port = port;
        this.settings = new TreeMap<>(settings);
        this.logs = logs;
    }

    /// Another instance of the same service, beside this one.
    ///
    /// @param others settings that it has beside or instead of this one's
    public ServiceProcess twin(String name, Map<String, String> others) {
        Map<String, String> all = new TreeMap<>(settings);
        all.putAll(others);
        return new ServiceProcess(name, module, Ports.free(), all, logs, jvm);
    }

    /// The same service for hours of work, with both compilers.
    ///
    /// @param jvm more options of the virtual machine
    public ServiceProcess longLived(String... jvm) {
        List<String> options = new ArrayList<>(this.jvm);
        options.remove(FIRST_COMPILER_ALONE);
        options.addAll(List.of(jvm));
        return new ServiceProcess(name(), module, port, settings, logs, options);
    }

    /// Where it answers.
    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    @Override
    List<String> command() {
        List<String> command = new ArrayList<>(JVM);
        command.addAll(jvm);
        OPENED.forEach(name -> command.add("--add-opens=java.base/" + name + "=ALL-UNNAMED"));
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.add("-Dquarkus.http.port=" + port);
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        Path runJar = module.resolve("target/quarkus-app/quarkus-run.jar");
        command.addAll(
                List.of("-cp", ClassPaths.own() + File.pathSeparator + runJar, Tether.class.getName(), mainOf(runJar)));
        return command;
    }

    private static String mainOf(Path jar) {
        try (JarFile opened = new JarFile(jar.toFile())) {
            return opened.getManifest().getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
        } catch (IOException missing) {
            throw new PartFailedException(jar + " can't be read: build it with Maven", missing);
        }
    }

    @Override
    boolean becomesReady(ChildProcess child) {
        Instant end = Instant.now().plus(START_TIMEOUT);
        while (!child.endsWithin(BETWEEN_LOOKS) && Instant.now().isBefore(end)) {
            Health health = health();
            if (health.ready()) {
                return true;
            }
            if (refusal(health).isPresent()) {
                throw new PartFailedException(name() + " refuses to work");
            }
        }
        return false;
    }

    @Override
    public Optional<String> refusal() {
        return refusal(health());
    }

    private static Optional<String> refusal(Health health) {
        for (JsonNode check : parsed(health.says()).path("checks")) {
            JsonNode data = check.path("data");
            if (data.hasNonNull("way-out")) {
                return Optional.of(data.path("reason").asText() + ".\nWay out: "
                        + data.path("way-out").asText() + ".");
            }
        }
        return Optional.empty();
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notHealth) {
            return JSON.nullNode();
        }
    }

    /// What it says of its readiness.
    ///
    /// @param says the answer's body, empty where there is no answer
    public record Health(boolean ready, String says) {}

    /// Asks whether it is ready.
    public Health health() {
        HttpRequest look = HttpRequest.newBuilder(address().resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            HttpResponse<String> answer = http.send(look, HttpResponse.BodyHandlers.ofString());
            return new Health(answer.statusCode() == 200, answer.body());
        } catch (IOException notYet) {
            return new Health(false, "");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Health(false, "");
        }
    }
}
