package dev.newslog.ingest.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapSetter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Traces an event from the request to its acknowledgement by the log. Events go past the connector, and so past its
/// own
/// tracing.
@ApplicationScoped
class LogTracing {

    private static final TextMapSetter<RecordHeaders> SETTER =
            (headers, name, value) -> Objects.requireNonNull(headers).add(name, value.getBytes(UTF_8));

    private final Tracer tracer;
    private final String topic;
    private final boolean disabled;

    LogTracing(Tracer tracer, LogConfig config, @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean disabled) {
        this.tracer = tracer;
        this.topic = config.topic();
        this.disabled = disabled;
    }

    /// Begins a span in the trace of the request at hand, and has the event's headers name it.
    Span begin(RecordHeaders headers) {
        if (disabled) {
            return Span.getInvalid();
        }
        Span span = tracer.spanBuilder(topic + " publish")
                .setSpanKind(SpanKind.PRODUCER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.operation", "publish")
                .setAttribute("messaging.destination.name", topic)
                .startSpan();
        W3CTraceContextPropagator.getInstance().inject(Context.current().with(span), headers, SETTER);
        return span;
    }

    /// Ends a span, wherever this is called.
    void end(Span span, @Nullable Throwable failure) {
        if (failure != null) {
            span.setStatus(StatusCode.ERROR).recordException(failure);
        }
        span.end();
    }
}
