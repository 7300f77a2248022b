package dev.newslog.bench.store;

import dev.newslog.bench.contest.Arena;
import dev.newslog.bench.contest.ContestFailedException;
import dev.newslog.stack.Database;
import dev.newslog.stack.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Kafka Connect with its two sinks: fills in the settings in `benchmarks/peers/connect`, and starts it.
final class ConnectPeer {

    private static final String MODULE = "peers/connect";
    private static final List<String> SINKS = List.of("articles", "revisions");

    private final Arena arena;
    private final String topic;

    ConnectPeer(Arena arena, String topic) {
        this.arena = arena;
        this.topic = topic;
    }

    /// @param url the database's
    Part start(String url) {
        int port = Arena.freePort();
        Map<String, String> settings = Map.of(
                "bootstrap.servers",
                arena.parts().kafka().bootstrapServers(),
                "topic",
                topic,
                "jdbc.url",
                url + "?reWriteBatchedInserts=true",
                "jdbc.user",
                Database.OWNER,
                "jdbc.password",
                Database.OWNER,
                "offsets.file",
                arena.data().resolve("connect.offsets").toString(),
                "rest.port",
                Integer.toString(port));
        Stream<String> files = Stream.concat(Stream.of("worker"), SINKS.stream())
                .map(name -> filledIn(name, settings).toString());
        List<String> command = Stream.concat(
                        Stream.of("-cp", arena.classPath(MODULE), "org.apache.kafka.connect.cli.ConnectStandalone"),
                        files)
                .toList();
        return arena.start("connect", () -> bothRun(port), command);
    }

    /// How many records both sinks have written.
    long written() {
        return SINKS.stream()
                .mapToLong(sink -> arena.log().committed("connect-" + sink))
                .min()
                .orElseThrow();
    }

    private Path filledIn(String name, Map<String, String> settings) {
        try {
            String text = Files.readString(arena.classes(MODULE).resolve(name + ".properties"));
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                text = text.replace("${" + setting.getKey() + "}", setting.getValue());
            }
            return Files.writeString(arena.data().resolve(name + ".properties"), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// A sink says that it runs also where its task has failed.
    private static boolean bothRun(int port) {
        return SINKS.stream()
                .allMatch(sink -> status(port, sink).contains("\"tasks\":[{\"id\":0,\"state\":\"RUNNING\""));
    }

    private static String status(int port, String sink) {
        URI address = URI.create("http://localhost:%d/connectors/%s/status".formatted(port, sink));
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException notYet) {
            return "";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ContestFailedException("stopped", stopped);
        }
    }
}
