package dev.newslog.ingest.submission.many;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.newslog.ingest.body.BodyConfig;
import dev.newslog.ingest.submission.Envelope;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The exchanges that go on. When the service ends, each ends after what it has taken, and its client goes on
/// elsewhere with the next line.
@ApplicationScoped
class Exchanges {

    private final Vertx vertx;
    private final BodyConfig config;
    private final ManyIntake intake;
    private final ObjectWriter json;
    private final Duration shutdownDelay;
    private final Map<Exchange, Context> open = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    Exchanges(
            Vertx vertx,
            BodyConfig config,
            ManyIntake intake,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.shutdown.delay", defaultValue = "0S") Duration shutdownDelay) {
        this.vertx = vertx;
        this.config = config;
        this.intake = intake;
        this.json = json.writer();
        this.shutdownDelay = shutdownDelay;
    }

    /// Begins one, on the event loop of its request.
    ///
    /// @param minimal whether only what was refused has a line
    Exchange begin(RoutingContext request, Envelope envelope, boolean minimal) {
        AnswerLines answers = new AnswerLines(request.response(), json, minimal);
        AnswerReader reader = new AnswerReader(request.request(), vertx, config.cutAfter());
        Exchange exchange = new Exchange(vertx, intake, envelope, answers, reader);
        open.put(exchange, vertx.getOrCreateContext());
        exchange.over().onComplete(over -> open.remove(exchange));
        request.addEndHandler(ended -> exchange.stop());
        // its end may have been told before
        if (stopping || request.response().closed()) {
            exchange.stop();
        }
        return exchange;
    }

    /// Until the delay is over, a balancer may still send them here.
    void letGo(@Observes ShutdownDelayInitiatedEvent begun) {
        vertx.setTimer(Math.max(1, shutdownDelay.toMillis()), due -> {
            stopping = true;
            open.forEach((exchange, context) -> context.runOnContext(turn -> exchange.stop()));
        });
    }
}
