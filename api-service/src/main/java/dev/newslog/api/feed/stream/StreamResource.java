package dev.newslog.api.feed.stream;

import dev.newslog.api.feed.Position;
import dev.newslog.api.web.Parameters;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The change feed live, as server-sent events (HTML Standard, section 9.2). On the event loop, by hand: see
/// decision 24.
@Path("/revisions/stream")
@Produces(MediaType.SERVER_SENT_EVENTS)
class StreamResource {

    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final Readership readership;
    private final RoutingContext request;

    StreamResource(Readership readership, RoutingContext request) {
        this.readership = readership;
        this.request = request;
    }

    /// Goes on after the last event that the client has seen, else after where it once began, else from now on.
    @GET
    public Uni<RestResponse<Void>> changes(
            @HeaderParam(LAST_EVENT_ID) @Nullable String lastEventId,
            @QueryParam("after") @Nullable String after,
            @QueryParam("source") @Nullable String source) {
        Position begun = position("after", after);
        Position seen = position(LAST_EVENT_ID, lastEventId);
        String asked = Parameters.source(source);
        // by hand: what is returned then only ends it
        return answer(seen == null ? begun : seen, asked).replaceWith(RestResponse.noContent());
    }

    private Uni<Void> answer(@Nullable Position start, @Nullable String source) {
        if (request.request().method().equals(HttpMethod.HEAD)) {
            StreamHead.send(request.response());
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom().completionStage(readership.admit(request, start, source));
    }

    /// By the standard a client that has seen no event sends no id; some send an empty one.
    private static @Nullable Position position(String name, @Nullable String text) {
        return text == null || (text.isEmpty() && name.equals(LAST_EVENT_ID)) ? null : Position.parse(name, text);
    }
}
