package dev.newslog.api.receipt;

import dev.newslog.api.feed.FeedRow;
import dev.newslog.api.problem.ReadProblems;
import dev.newslog.api.web.Parameters;
import dev.newslog.edge.Caller;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// Receipts: there as soon as what was submitted can be read.
@Path("/submissions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ReceiptResource {

    private final Arrivals arrivals;
    private final SecurityIdentity identity;
    private final RoutingContext request;

    ReceiptResource(Arrivals arrivals, SecurityIdentity identity, RoutingContext request) {
        this.arrivals = arrivals;
        this.identity = identity;
        this.request = request;
    }

    @GET
    public RestResponse<ReceiptView> receipt(@PathParam("id") String id, @Context HttpHeaders headers) {
        UUID submission = Parameters.uuid(id)
                .orElseThrow(() -> ReadProblems.notFound("There is no such submission: a submission's id is a UUID."));
        String applied = Preference.in(
                        headers.getRequestHeader("Prefer").stream().toList())
                .filter(preference -> arrivals.await(submission, preference.duration(), this::whenGone))
                .map(Preference::applied)
                .orElse(null);
        return answer(find(submission).orElseThrow(() -> notYet(applied)), applied);
    }

    private void whenGone(Runnable forget) {
        request.addEndHandler(_ -> forget.run());
        if (request.response().closed()) {
            forget.run();
        }
    }

    /// Index: receipt_pk.
    private static Optional<ReceiptRow> find(UUID submission) {
        return ReceiptRow.find("submissionId", submission).firstResultOptional();
    }

    private static RuntimeException notYet(@Nullable String applied) {
        return ReadProblems.notYet("No receipt of this submission yet: ask again in a second.", applied);
    }

    private RestResponse<ReceiptView> answer(ReceiptRow row, @Nullable String applied) {
        ResponseBuilder<ReceiptView> answer = ResponseBuilder.ok(
                        ReceiptView.of(row, FeedRow.currentEpoch(), Caller.of(identity)))
                .header("Cache-Control", "no-cache")
                .header("Vary", "Accept, Accept-Encoding, Authorization, Prefer");
        return (applied == null ? answer : answer.header("Preference-Applied", applied)).build();
    }
}
