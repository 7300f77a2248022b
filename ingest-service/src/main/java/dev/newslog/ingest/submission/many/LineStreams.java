package dev.newslog.ingest.submission.many;

import dev.newslog.ingest.body.Bodies;
import dev.newslog.ingest.body.BodyConfig;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;

/// Receives streams of lines, within the bounds of this service.
@ApplicationScoped
class LineStreams {

    private final Vertx vertx;
    private final BodyConfig config;
    private final Bodies bodies;

    LineStreams(Vertx vertx, BodyConfig config, Bodies bodies) {
        this.vertx = vertx;
        this.config = config;
        this.bodies = bodies;
    }

    /// Hands the lines of a request to an exchange. Completes when all is answered that will be.
    Future<Void> receive(HttpServerRequest request, long firstLine, Exchange exchange) {
        LineSplitter lines = new LineSplitter(firstLine, Bodies.MOST_BYTES);
        return new LineStream(request, vertx, lines, bodies.share(), exchange, config.receiveWithin()).receive();
    }
}
