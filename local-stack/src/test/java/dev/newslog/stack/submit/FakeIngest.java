package dev.newslog.stack.submit;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.parsetools.RecordParser;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// Answers lines as an ingest service does, and breaks off as it was told to.
final class FakeIngest implements AutoCloseable {

    /// How a request ends after so many answers.
    record Plan(int answers, End how) {}

    enum End {
        /// When the client has sent its last line.
        WITH_THE_REQUEST,
        /// The connection breaks; more lines are taken than are answered.
        CUT,
        /// The answer ends between two lines, as at a shutdown.
        BETWEEN_LINES,
        /// The log does not take a line.
        UNAVAILABLE_LINE,
        /// The whole request is answered 503.
        UNAVAILABLE,
        /// The whole request is answered 401.
        UNAUTHENTICATED
    }

    private static final Plan GOOD = new Plan(Integer.MAX_VALUE, End.WITH_THE_REQUEST);
    private static final int TAKEN_UNANSWERED = 5;

    private final Vertx vertx = Vertx.vertx();
    private final Deque<Plan> plans;
    private final Map<Long, String> taken = new ConcurrentSkipListMap<>();
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final AtomicInteger takenTwice = new AtomicInteger();
    private HttpServer server;

    /// @param plans one a request; those after the last go well
    FakeIngest(Plan... plans) {
        this.plans = new ArrayDeque<>(Arrays.asList(plans));
        this.server = listening(0);
    }

    String address() {
        return "http://localhost:" + server.actualPort();
    }

    /// From a line's number to its text.
    Map<Long, String> taken() {
        return taken;
    }

    /// Of each request: method, target, key and media type.
    List<String> heads() {
        return heads;
    }

    /// How often a line came that was taken already.
    int takenTwice() {
        return takenTwice.get();
    }

    /// Breaks all connections, and listens again.
    void restart() {
        int port = server.actualPort();
        await(server.close());
        server = listening(port);
    }

    @Override
    public void close() {
        await(vertx.close());
    }

    private HttpServer listening(int port) {
        HttpServer made = vertx.createHttpServer().requestHandler(this::receive);
        await(made.listen(port, "localhost"));
        return made;
    }

    private static void await(Future<?> future) {
        future.toCompletionStage().toCompletableFuture().join();
    }

    private synchronized void receive(HttpServerRequest request) {
        heads.add("%s %s %s %s"
                .formatted(
                        request.method(),
                        request.uri(),
                        request.getHeader("Idempotency-Key"),
                        request.getHeader("Content-Type")));
        Plan plan = plans.isEmpty() ? GOOD : plans.remove();
        if (HttpMethod.GET.equals(request.method())) {
            receipt(request, plan);
        } else if (plan.how() == End.UNAUTHENTICATED) {
            request.response().setStatusCode(401).end("{\"detail\": \"send the password\"}");
        } else if (plan.how() == End.UNAVAILABLE) {
            request.response().setStatusCode(503).putHeader("Retry-After", "1").end("{\"detail\": \"busy\"}");
        } else if (DocumentType.LINES.mediaType().equals(request.getHeader("Content-Type"))) {
            new Answers(request, plan).receive();
        } else {
            request.body().onSuccess(body -> whole(request, body, plan));
        }
    }

    /// Not there before it is asked for again, where the plan says so.
    private static void receipt(HttpServerRequest request, Plan plan) {
        if (plan.how() == End.UNAVAILABLE) {
            request.response().setStatusCode(404).end("{}");
        } else {
            request.response().end("{\"outcome\": \"new-article\"}");
        }
    }

    private static void whole(HttpServerRequest request, Buffer body, Plan plan) {
        if (String.valueOf(request.getHeader("Content-Type")).contains("atom")) {
            int second = plan.how() == End.UNAVAILABLE_LINE ? 503 : 202;
            String lines = """
                    {"line": 1, "status": 202, "submissionId": "one"}
                    {"line": 2, "status": %d, "submissionId": "two"}
                    """.formatted(second);
            request.response().end(plan.how() == End.BETWEEN_LINES ? lines.substring(0, lines.indexOf('\n')) : lines);
            return;
        }
        boolean bad = body.toString().contains("bad");
        request.response()
                .setStatusCode(bad ? 400 : 202)
                .end(bad ? "{\"detail\": \"it is wrong\"}" : "{\"submissionId\": \"id\"}");
    }

    /// The answers to one stream.
    private final class Answers {

        private final HttpServerRequest request;
        private final Plan plan;
        private long number;
        private int answered;
        private int unanswered;

        Answers(HttpServerRequest request, Plan plan) {
            this.request = request;
            this.plan = plan;
            this.number = Long.parseLong(request.getParam("firstLine")) - 1;
        }

        void receive() {
            request.response().setChunked(true).putHeader("Content-Type", "application/x-ndjson");
            RecordParser lines = RecordParser.newDelimited("\n", request);
            lines.handler(line -> receive(line.toString()));
            lines.endHandler(end -> {
                if (!request.response().ended()) {
                    request.response().end();
                }
            });
        }

        private void receive(String line) {
            number++;
            if (line.isBlank() || request.response().ended()) {
                return;
            }
            if (answered < plan.answers()) {
                answered++;
                take(line);
                answer(line.contains("bad") ? 400 : 202);
            } else {
                breakOff(line);
            }
        }

        private void breakOff(String line) {
            switch (plan.how()) {
                case CUT -> {
                    take(line);
                    unanswered++;
                    if (unanswered == TAKEN_UNANSWERED) {
                        request.connection().close();
                    }
                }
                case UNAVAILABLE_LINE -> {
                    answer(503);
                    request.response().end();
                }
                case BETWEEN_LINES -> request.response().end();
                case WITH_THE_REQUEST, UNAVAILABLE, UNAUTHENTICATED ->
                    throw new IllegalStateException("no end of a stream");
            }
        }

        private void take(String line) {
            if (taken.put(number, line) != null) {
                takenTwice.incrementAndGet();
            }
        }

        private void answer(int status) {
            request.response().write("""
                    {"line": %d, "status": %d, "submissionId": "id-%1$d", "problem": {"detail": "it is wrong"}}
                    """.formatted(number, status));
        }
    }
}
