package dev.newslog.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.newslog.stack.ServiceProcess;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// What an operator puts in front of several instances: each request goes to the next one that says it is ready. What
/// was never sent goes to another one; what was cut off is 502.
final class Balancer implements AutoCloseable {

    private static final long BETWEEN_LOOKS_MILLISECONDS = 200;
    private static final List<String> PASSED_ON =
            List.of("Authorization", "Content-Type", "Idempotency-Key", "Prefer", "Accept");

    private static final byte[] NOTHING = {'{', '}'};

    private final List<ServiceProcess> instances;
    private final AtomicInteger turn = new AtomicInteger();
    private final HttpServer server;
    private final ScheduledExecutorService looking =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private volatile List<URI> ready = List.of();

    Balancer(List<ServiceProcess> instances) throws IOException {
        this.instances = instances;
        look();
        var _ = looking.scheduleWithFixedDelay(
                this::look, BETWEEN_LOOKS_MILLISECONDS, BETWEEN_LOOKS_MILLISECONDS, TimeUnit.MILLISECONDS);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::forward);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        looking.shutdownNow();
        http.close();
    }

    private void look() {
        ready = instances.stream()
                .filter(instance -> instance.health().ready())
                .map(ServiceProcess::address)
                .toList();
    }

    private void forward(HttpExchange exchange) throws IOException {
        byte[] document = exchange.getRequestBody().readAllBytes();
        for (URI instance : inTurn()) {
            try {
                HttpResponse<byte[]> said =
                        http.send(request(instance, exchange, document), BodyHandlers.ofByteArray());
                answer(exchange, said.statusCode(), said.body());
                return;
            } catch (ConnectException neverSent) {
                // the next one may take it
            } catch (IOException cutOff) {
                answer(exchange, 502, NOTHING);
                return;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IOException(stopped);
            }
        }
        answer(exchange, 503, NOTHING);
    }

    private List<URI> inTurn() {
        List<URI> now = ready;
        if (now.isEmpty()) {
            return now;
        }
        int first = Math.floorMod(turn.getAndIncrement(), now.size());
        List<URI> order = new ArrayList<>(now.subList(first, now.size()));
        order.addAll(now.subList(0, first));
        return order;
    }

    private static HttpRequest request(URI instance, HttpExchange exchange, byte[] document) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        instance.resolve(exchange.getRequestURI().toString()))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(document));
        for (String name : PASSED_ON) {
            String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                request.header(name, value);
            }
        }
        return request.build();
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
