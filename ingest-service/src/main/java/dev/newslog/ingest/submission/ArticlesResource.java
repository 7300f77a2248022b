package dev.newslog.ingest.submission;

import dev.newslog.edge.Caller;
import dev.newslog.ingest.format.Draft;
import dev.newslog.ingest.format.SubmissionReader;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Where publishers submit versions of articles.
@Path("/articles")
@Produces(MediaType.APPLICATION_JSON)
class ArticlesResource {

    private static final String KEY = "Idempotency-Key";

    private final Intake intake;
    private final SecurityIdentity identity;

    ArticlesResource(Intake intake, SecurityIdentity identity) {
        this.intake = intake;
        this.identity = identity;
    }

    @POST
    @RolesAllowed("publisher")
    public Uni<RestResponse<Accepted>> submit(
            byte[] document,
            @Context HttpHeaders headers,
            @Context UriInfo request,
            @HeaderParam(KEY) @Nullable String key) {
        return intake.take(read(document, headers, request), null, Caller.of(identity), key);
    }

    @PUT
    @Path("/{articleId}")
    @RolesAllowed("publisher")
    public Uni<RestResponse<Accepted>> submitTo(
            @PathParam("articleId") UUID articleId,
            byte[] document,
            @Context HttpHeaders headers,
            @Context UriInfo request,
            @HeaderParam(KEY) @Nullable String key) {
        return intake.take(read(document, headers, request), articleId, Caller.of(identity), key);
    }

    @DELETE
    @Path("/{articleId}")
    @RolesAllowed({"publisher", "operator"})
    public Uni<RestResponse<Accepted>> withdraw(
            @PathParam("articleId") UUID articleId,
            @QueryParam("source") @Nullable String source,
            @QueryParam("reason") @Nullable String reason,
            @HeaderParam(KEY) @Nullable String key) {
        return intake.withdraw(articleId, source, reason, Caller.of(identity), key);
    }

    private static Draft read(byte[] document, HttpHeaders headers, UriInfo request) {
        return SubmissionReader.of(headers.getHeaderString(HttpHeaders.CONTENT_TYPE))
                .read(Size.checked(document), request.getQueryParameters());
    }
}
