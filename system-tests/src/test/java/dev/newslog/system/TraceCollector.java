package dev.newslog.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.GZIPInputStream;

/// Where services send their spans, by OTLP over HTTP.
final class TraceCollector implements AutoCloseable {

    private final HttpServer server;
    private final Queue<Span> spans = new ConcurrentLinkedQueue<>();

    /// One step of a story's way.
    ///
    /// @param parent the id of the step that caused it, empty for the first
    record Span(String service, String name, String trace, String id, String parent, Map<String, String> attributes) {}

    TraceCollector() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.createContext("/v1/traces", this::receive);
        server.start();
    }

    /// What makes a service send its spans here.
    Map<String, String> settings() {
        return Map.of(
                "quarkus.otel.sdk.disabled", "false",
                "quarkus.otel.exporter.otlp.endpoint",
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort())
                                .toString(),
                "quarkus.otel.exporter.otlp.protocol", "http/protobuf");
    }

    /// The spans received so far that bear this attribute, and all others of their traces.
    List<Span> tracesWith(String attribute, String value) {
        List<String> traces = spans.stream()
                .filter(span -> value.equals(span.attributes().get(attribute)))
                .map(Span::trace)
                .toList();
        return spans.stream().filter(span -> traces.contains(span.trace())).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        try (InputStream body = zipped ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody()) {
            for (ResourceSpans resource :
                    ExportTraceServiceRequest.parseFrom(body).getResourceSpansList()) {
                String service =
                        attributes(resource.getResource().getAttributesList()).getOrDefault("service.name", "");
                for (ScopeSpans scope : resource.getScopeSpansList()) {
                    scope.getSpansList().forEach(span -> spans.add(span(service, span)));
                }
            }
        }
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    private static Span span(String service, io.opentelemetry.proto.trace.v1.Span sent) {
        HexFormat hex = HexFormat.of();
        return new Span(
                service,
                sent.getName(),
                hex.formatHex(sent.getTraceId().toByteArray()),
                hex.formatHex(sent.getSpanId().toByteArray()),
                hex.formatHex(sent.getParentSpanId().toByteArray()),
                attributes(sent.getAttributesList()));
    }

    private static Map<String, String> attributes(List<KeyValue> sent) {
        Map<String, String> attributes = new TreeMap<>();
        for (KeyValue attribute : sent) {
            String value = attribute.getValue().hasIntValue()
                    ? Long.toString(attribute.getValue().getIntValue())
                    : attribute.getValue().getStringValue();
            attributes.put(attribute.getKey(), value);
        }
        return attributes;
    }
}
