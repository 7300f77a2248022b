package dev.newslog.edge;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Set;

/// Keeps what clients write out of the labels of `http_server_requests`: each new value would be a series for ever.
@Singleton
class HttpLabels implements MeterFilter, HttpServerMetricsTagsContributor {

    private static final String REQUESTS = "http.server.requests";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Tag OTHER_METHOD = Tag.of("method", "OTHER");
    private static final Tag NOT_FOUND = Tag.of("uri", "NOT_FOUND");
    private static final Tag UNKNOWN = Tag.of("uri", "UNKNOWN");
    /// Where Quarkus keeps the address of the resource method that a request was for.
    private static final String TEMPLATE = "UrlPathTemplate";

    /// What was for no resource method is told without its path. Quarkus itself does so for most of the 404s alone: it
    /// takes `//strange` for a template, and in a 401 or a 405 it would name any path.
    @Override
    public Tags contribute(Context answered) {
        if (answered.requestContextLocalData(TEMPLATE) != null) {
            return Tags.empty();
        }
        boolean notFound = answered.response().statusCode() == HttpResponseStatus.NOT_FOUND.code();
        return Tags.of(notFound ? NOT_FOUND : UNKNOWN);
    }

    /// A client that hangs up may do so before anybody has looked at the path.
    @Override
    public Meter.Id map(Meter.Id meter) {
        if (!meter.getName().equals(REQUESTS)) {
            return meter;
        }
        Meter.Id bounded =
                Objects.equals(meter.getTag("status"), "RESET") ? meter.replaceTags(with(meter, UNKNOWN)) : meter;
        String method = meter.getTag("method");
        return method == null || METHODS.contains(method) ? bounded : bounded.replaceTags(with(bounded, OTHER_METHOD));
    }

    private static Tags with(Meter.Id meter, Tag tag) {
        return Tags.concat(meter.getTagsAsIterable(), Tags.of(tag));
    }
}
