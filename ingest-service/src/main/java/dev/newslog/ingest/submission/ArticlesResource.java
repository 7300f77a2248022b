package dev.newslog.ingest.submission;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static jakarta.ws.rs.core.MediaType.TEXT_HTML;
import static jakarta.ws.rs.core.MediaType.TEXT_PLAIN;

import dev.newslog.edge.Caller;
import dev.newslog.events.Withdrawal;
import dev.newslog.ingest.body.Bodies;
import dev.newslog.ingest.format.Draft;
import dev.newslog.ingest.format.NoticeReader;
import dev.newslog.ingest.format.SubmissionReader;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// Where publishers submit versions of articles.
@Path("/articles")
@Produces(APPLICATION_JSON)
class ArticlesResource {

    private static final String KEY = "Idempotency-Key";
    private static final String NINJS = "application/vnd.iptc.ninjs+json";

    private final Bodies bodies;
    private final Intake intake;
    private final SecurityIdentity identity;
    private final Vertx vertx;

    ArticlesResource(Bodies bodies, Intake intake, SecurityIdentity identity, Vertx vertx) {
        this.bodies = bodies;
        this.intake = intake;
        this.identity = identity;
        this.vertx = vertx;
    }

    @POST
    @RolesAllowed("publisher")
    @RequestBody(
            content = {
                @Content(mediaType = APPLICATION_JSON),
                @Content(mediaType = NINJS),
                @Content(mediaType = TEXT_PLAIN),
                @Content(mediaType = TEXT_HTML)
            })
    @APIResponseSchema(value = Accepted.class, responseCode = "202")
    public CompletionStage<RestResponse<Accepted>> submit(
            @Context HttpServerRequest request, @Context UriInfo address, @HeaderParam(KEY) @Nullable String key) {
        return take(request, address, null, key);
    }

    @PUT
    @Path("/{articleId}")
    @RolesAllowed("publisher")
    @RequestBody(
            content = {
                @Content(mediaType = APPLICATION_JSON),
                @Content(mediaType = NINJS),
                @Content(mediaType = TEXT_PLAIN),
                @Content(mediaType = TEXT_HTML)
            })
    @APIResponseSchema(value = Accepted.class, responseCode = "202")
    public CompletionStage<RestResponse<Accepted>> submitTo(
            @PathParam("articleId") String articleId,
            @Context HttpServerRequest request,
            @Context UriInfo address,
            @HeaderParam(KEY) @Nullable String key) {
        return take(request, address, Address.articleId(articleId), key);
    }

    @DELETE
    @Path("/{articleId}")
    @RolesAllowed({"publisher", "operator"})
    @APIResponseSchema(value = Accepted.class, responseCode = "202")
    public CompletionStage<RestResponse<Accepted>> withdraw(
            @PathParam("articleId") String articleId,
            @Context UriInfo address,
            @HeaderParam(KEY) @Nullable String key) {
        Caller caller = Caller.of(identity);
        Withdrawal withdrawal = NoticeReader.withdrawal(address.getQueryParameters(), caller.operator());
        return intake.withdraw(Address.articleId(articleId), withdrawal, Envelope.of(caller, key))
                .map(ArticlesResource::answer)
                .toCompletionStage();
    }

    @POST
    @Path("/{articleId}/reinstatement")
    @RolesAllowed("operator")
    @RequestBody(content = @Content(mediaType = APPLICATION_JSON))
    @APIResponseSchema(value = Accepted.class, responseCode = "202")
    public CompletionStage<RestResponse<Accepted>> reinstate(
            @PathParam("articleId") String articleId,
            @Context HttpServerRequest request,
            @Context UriInfo address,
            @HeaderParam(KEY) @Nullable String key) {
        NoticeReader reader = NoticeReader.of(request.getHeader(HttpHeaders.CONTENT_TYPE));
        Map<String, List<String>> parameters = address.getQueryParameters();
        UUID article = Address.articleId(articleId);
        Envelope envelope = Envelope.of(Caller.of(identity), key);
        return bodies.read(
                        request,
                        document -> intake.reinstate(article, reader.reinstatement(document, parameters), envelope))
                .map(ArticlesResource::answer)
                .toCompletionStage();
    }

    private CompletionStage<RestResponse<Accepted>> take(
            HttpServerRequest request, UriInfo address, @Nullable UUID articleId, @Nullable String key) {
        SubmissionReader reader = SubmissionReader.of(request.getHeader(HttpHeaders.CONTENT_TYPE));
        Map<String, List<String>> parameters = address.getQueryParameters();
        Envelope envelope = Envelope.of(Caller.of(identity), key);
        return bodies.read(
                        request,
                        document -> read(() -> reader.read(document, parameters, articleId != null), reader.takesLong())
                                .compose(draft -> intake.take(draft, articleId, envelope)))
                .map(ArticlesResource::answer)
                .toCompletionStage();
    }

    /// What takes long is read beside the event loop.
    private Future<Draft> read(Supplier<Draft> reading, boolean takesLong) {
        return takesLong ? vertx.executeBlocking(reading::get, false) : Future.succeededFuture(reading.get());
    }

    private static RestResponse<Accepted> answer(Accepted accepted) {
        return ResponseBuilder.create(RestResponse.Status.ACCEPTED, accepted)
                .header(HttpHeaders.LOCATION, accepted.links().receipt())
                .build();
    }
}
