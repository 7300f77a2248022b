package dev.newslog.ingest.submission.many;

import dev.newslog.edge.Caller;
import dev.newslog.ingest.body.Bodies;
import dev.newslog.ingest.format.FeedEntry;
import dev.newslog.ingest.format.FeedReader;
import dev.newslog.ingest.submission.Envelope;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// Where publishers submit feed documents, of which each entry is a submission and has a line in the answer.
@Path("/articles")
class FeedResource {

    private final Vertx vertx;
    private final Bodies bodies;
    private final Exchanges exchanges;
    private final RoutingContext request;
    private final SecurityIdentity identity;

    FeedResource(Vertx vertx, Bodies bodies, Exchanges exchanges, RoutingContext request, SecurityIdentity identity) {
        this.vertx = vertx;
        this.bodies = bodies;
        this.exchanges = exchanges;
        this.request = request;
        this.identity = identity;
    }

    @POST
    @Consumes({"application/atom+xml", "application/rss+xml"})
    @RolesAllowed("publisher")
    @Operation(hidden = true)
    public CompletionStage<RestResponse<String>> submitEntries(
            @Context UriInfo address,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("Prefer") List<String> preferences) {
        FeedReader reader = FeedReader.of(contentType).orElseThrow();
        Map<String, List<String>> parameters = address.getQueryParameters();
        Envelope envelope = Envelope.of(Caller.of(identity), key);
        boolean minimal = Preference.isForLess(preferences);
        return bodies.read(
                        request.request(),
                        // a large one takes too long for the event loop
                        document -> vertx.executeBlocking(() -> reader.read(document, parameters), false)
                                .compose(entries -> take(entries, exchanges.begin(request, envelope, minimal))))
                .map(ResponseBuilder.ok("", AnswerLines.MEDIA_TYPE).build())
                .toCompletionStage();
    }

    private static Future<Void> take(List<FeedEntry> entries, Exchange exchange) {
        Iterator<FeedEntry> each = entries.iterator();
        exchange.begin(() -> each.hasNext() ? input(each.next()) : null, () -> {});
        exchange.end();
        return exchange.over();
    }

    /// Its bytes are the document's, which is in memory as a whole.
    private static Input input(FeedEntry entry) {
        return new Input(entry.number(), entry.line(), 0, entry::draft);
    }
}
