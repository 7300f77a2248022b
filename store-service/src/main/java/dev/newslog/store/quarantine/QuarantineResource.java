package dev.newslog.store.quarantine;

import dev.newslog.edge.ProblemType;
import dev.newslog.edge.Problems;
import dev.newslog.store.archive.QuarantineEntity.Place;
import dev.newslog.store.intake.QuarantineRetry;
import dev.newslog.store.intake.QuarantineRetry.Result;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What operators ask of the quarantine, and what they try again.
@Path("/quarantine")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("operator")
@RunOnVirtualThread
class QuarantineResource {

    private static final int A_PAGE = 100;

    private final QuarantineRetry retry;

    QuarantineResource(QuarantineRetry retry) {
        this.retry = retry;
    }

    /// @param next the address of the next page, where there is one
    record Listed(List<QuarantinedRecord> items, @Nullable String next) {}

    /// What a retry came to; the outcome is that of the new receipt, or `quarantined`.
    record Retried(
            String id,
            String outcome,
            @Nullable Integer revision,
            @Nullable String reason) {}

    /// A hundred records after a place, or the first hundred.
    @GET
    @Transactional
    public Listed list(@QueryParam("after") @Nullable String after, UriInfo asked) {
        Place place = after == null ? Place.START : place(after, Status.BAD_REQUEST);
        List<QuarantinedRecord> found = QuarantinedRecord.after(place, A_PAGE + 1);
        if (found.size() <= A_PAGE) {
            return new Listed(found, null);
        }
        List<QuarantinedRecord> page = found.subList(0, A_PAGE);
        return new Listed(
                page,
                asked.getAbsolutePathBuilder()
                        .queryParam("after", page.getLast().id())
                        .build()
                        .toString());
    }

    /// Tries a record again: 404 where it isn't in the quarantine, 409 where something later of its article is stored.
    @POST
    @Path("/{id}/retry")
    public Retried retry(@PathParam("id") String id) {
        return switch (retry.retry(place(id, Status.NOT_FOUND))) {
            case Result.Tried tried -> new Retried(id, tried.outcome().label(), tried.revision(), tried.reason());
            case Result.Overtaken(var articleId) ->
                throw Problems.problem(
                                ProblemType.OVERTAKEN,
                                Status.CONFLICT,
                                "something later of article " + articleId
                                        + " is stored; a rebuild puts this record in its place")
                        .build();
            case Result.Unknown() -> throw unknown(Status.NOT_FOUND);
        };
    }

    private static Place place(String id, Status otherwise) {
        return Place.parse(id).orElseThrow(() -> unknown(otherwise));
    }

    private static RuntimeException unknown(Status status) {
        return Problems.problem(
                        status == Status.NOT_FOUND ? ProblemType.NOT_FOUND : ProblemType.INVALID_PARAMETER,
                        status,
                        "no record of this id is in the quarantine")
                .build();
    }
}
