package dev.newslog.ingest.submission.many;

import dev.newslog.edge.Caller;
import dev.newslog.edge.Problems;
import dev.newslog.ingest.format.LineParameters;
import dev.newslog.ingest.submission.Envelope;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// Where publishers submit many versions of articles at once. It is answered by hand, as the answers begin
/// before all has come (decision 33); the OpenAPI document tells of it where it tells of the one.
@Path("/articles")
class LinesResource {

    private final Exchanges exchanges;
    private final LineStreams streams;
    private final RoutingContext request;
    private final SecurityIdentity identity;

    LinesResource(Exchanges exchanges, LineStreams streams, RoutingContext request, SecurityIdentity identity) {
        this.exchanges = exchanges;
        this.streams = streams;
        this.request = request;
        this.identity = identity;
    }

    @POST
    @Consumes(AnswerLines.MEDIA_TYPE)
    @RolesAllowed("publisher")
    @Operation(hidden = true)
    public CompletionStage<RestResponse<String>> submitAll(
            @Context UriInfo address,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("Content-Digest") @Nullable String digest,
            @HeaderParam("Content-Encoding") @Nullable String coding,
            @HeaderParam("Prefer") List<String> preferences) {
        if (coding != null && !coding.equalsIgnoreCase("identity")) {
            throw Problems.unsupportedCoding("lines are sent as they are; one article or a feed may be sent by gzip");
        }
        long firstLine = LineParameters.firstLine(address.getQueryParameters(), digest);
        Envelope envelope = Envelope.of(Caller.of(identity), key);
        // by hand: what is returned then only ends it
        Exchange exchange = exchanges.begin(request, envelope, Preference.isForLess(preferences));
        return streams.receive(request.request(), firstLine, exchange)
                .map(ResponseBuilder.ok("", AnswerLines.MEDIA_TYPE).build())
                .toCompletionStage();
    }
}
