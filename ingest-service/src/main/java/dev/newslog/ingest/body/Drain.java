package dev.newslog.ingest.body;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Reads and drops what a client still sends after it was answered: many clients look at the answer only when
/// they have sent everything. One that goes on for too long is cut off.
@ApplicationScoped
class Drain {

    private static final long MOST_BYTES = 8L * 1024 * 1024;
    /// Before the filter that asks who it is, so that a refusal is seen, too.
    private static final int FIRST = 1_000;

    void install(@Observes Filters filters) {
        filters.register(Drain::watch, FIRST);
    }

    private static void watch(RoutingContext context) {
        context.addEndHandler(answered -> drop(context.request()));
        context.next();
    }

    private static void drop(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        long most = request.bytesRead() + MOST_BYTES;
        request.exceptionHandler(closed -> {});
        request.handler(chunk -> {
            if (request.bytesRead() > most) {
                request.connection().close();
            }
        });
        request.resume();
    }
}
