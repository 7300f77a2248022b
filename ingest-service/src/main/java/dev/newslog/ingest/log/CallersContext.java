package dev.newslog.ingest.log;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.Executor;

/// Where a request is at home: on the event loop that it came by, with its own log fields and trace.
final class CallersContext {

    private CallersContext() {}

    /// Brings tasks back there from any thread. Who has no such context is served where it is.
    static Executor executor() {
        Context own = Vertx.currentContext();
        return own == null ? Runnable::run : task -> own.runOnContext(now -> task.run());
    }
}
