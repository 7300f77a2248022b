package dev.newslog.ingest.submission;

import dev.newslog.edge.Caller;
import dev.newslog.events.Original;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
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

    private final SubmissionReader reader;
    private final Intake intake;
    private final SecurityIdentity identity;

    ArticlesResource(SubmissionReader reader, Intake intake, SecurityIdentity identity) {
        this.reader = reader;
        this.intake = intake;
        this.identity = identity;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("publisher")
    public Uni<RestResponse<Accepted>> submit(byte[] document, @HeaderParam(KEY) @Nullable String key) {
        Draft draft = reader.read(Size.checked(document));
        return intake.take(draft, null, Caller.of(identity), key, null);
    }

    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    @RolesAllowed("publisher")
    public Uni<RestResponse<Accepted>> submitWireCopy(
            byte[] document, @Context UriInfo request, @HeaderParam(KEY) @Nullable String key) {
        Draft draft = reader.readWireCopy(Size.checked(document), request.getQueryParameters());
        return intake.take(draft, null, Caller.of(identity), key, new Original(MediaType.TEXT_PLAIN, document));
    }

    @PUT
    @Path("/{articleId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("publisher")
    public Uni<RestResponse<Accepted>> submitTo(
            @PathParam("articleId") UUID articleId, byte[] document, @HeaderParam(KEY) @Nullable String key) {
        Draft draft = reader.read(Size.checked(document));
        return intake.take(draft, articleId, Caller.of(identity), key, null);
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
}
