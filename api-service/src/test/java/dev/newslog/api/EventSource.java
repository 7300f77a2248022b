package dev.newslog.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;

/// A client of the stream that reads it as the HTML Standard says (section 9.2.6).
public final class EventSource implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(20);

    /// One client a version of HTTP for all: each has threads of its own.
    private static final HttpClient HTTP_1_1 =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final HttpClient HTTP_2 =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();

    private final HttpResponse<InputStream> answer;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final List<String> comments = new CopyOnWriteArrayList<>();
    private final List<String> retries = new CopyOnWriteArrayList<>();
    private final StringBuilder data = new StringBuilder();
    private String type = "";
    private String idBuffer = "";
    private volatile String lastEventId = "";
    private volatile boolean ended;

    /// An event, with the last id at that time.
    public record Event(String id, String type, String data) {

        /// What it says of this.
        public String of(String field) {
            return String.valueOf(JsonPath.from(data).<Object>get(field));
        }
    }

    private EventSource(HttpResponse<InputStream> answer) {
        this.answer = answer;
        Thread.startVirtualThread(this::read);
    }

    /// Asks for the stream at this address of the service; returns when its head is there.
    ///
    /// @param headers names and values in turn
    public static EventSource open(URI service, String address, String... headers) throws IOException {
        return open(HTTP_1_1, service, address, headers);
    }

    /// Returns when the service has seen its archive: before, it lets nobody in.
    public static void awaitService(URI service) {
        Awaitility.await().atMost(SOON).untilAsserted(() -> {
            try (EventSource stream = open(service, "/revisions/stream")) {
                assertThat(stream.answer().statusCode()).isEqualTo(200);
            }
        });
    }

    /// The same by HTTP/2.
    public static EventSource openByHttp2(URI service, String address) throws IOException {
        return open(HTTP_2, service, address);
    }

    private static EventSource open(HttpClient client, URI service, String address, String... headers)
            throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(address))
                .header("Accept", "text/event-stream")
                .timeout(SOON);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new EventSource(client.send(request.build(), BodyHandlers.ofInputStream()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /// The answer's head.
    public HttpResponse<?> answer() {
        return answer;
    }

    /// What came until now.
    public List<Event> events() {
        return List.copyOf(events);
    }

    public List<String> comments() {
        return List.copyOf(comments);
    }

    public List<String> retries() {
        return List.copyOf(retries);
    }

    /// With what it would come back.
    public String lastEventId() {
        return lastEventId;
    }

    /// Whether the service has ended it.
    public boolean hasEnded() {
        return ended;
    }

    /// All that came, as soon as it is so much.
    public List<Event> await(int number) {
        Awaitility.await().atMost(SOON).untilAsserted(() -> assertThat(events).hasSizeGreaterThanOrEqualTo(number));
        return events();
    }

    @Override
    public void close() throws IOException {
        answer.body().close();
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                take(line);
            }
        } catch (IOException closed) {
            // by either side
        }
        ended = true;
    }

    private void take(String line) {
        if (line.isEmpty()) {
            dispatch();
        } else if (line.startsWith(":")) {
            comments.add(line);
        } else {
            String[] field = line.split(": ?", 2);
            switch (field[0]) {
                case "id" -> idBuffer = field[1];
                case "data" -> data.append(field[1]).append('\n');
                case "event" -> type = field[1];
                case "retry" -> retries.add(field[1]);
                default -> throw new AssertionError("no field of a stream: " + line);
            }
        }
    }

    private void dispatch() {
        lastEventId = idBuffer;
        if (!data.isEmpty()) {
            events.add(new Event(idBuffer, type, data.substring(0, data.length() - 1)));
        }
        data.setLength(0);
        type = "";
    }
}
