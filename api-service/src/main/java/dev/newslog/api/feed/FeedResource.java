package dev.newslog.api.feed;

import dev.newslog.api.web.Answers;
import dev.newslog.api.web.Links;
import dev.newslog.api.web.Page;
import dev.newslog.api.web.Parameters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Every change of every article, in commit order, from any position.
@Path("/revisions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class FeedResource {

    private final Answers answers;
    private final Links links;

    FeedResource(Answers answers, Links links) {
        this.answers = answers;
        this.links = links;
    }

    @GET
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_JSON))
    public RestResponse<byte[]> changes(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("source") @Nullable String source) {
        int most = Parameters.limit(limit);
        Position position = after == null ? null : Position.parse("after", after);
        String epoch = FeedRow.currentEpoch();
        List<ChangeRow> rows =
                ChangeRow.after(position == null ? 0 : position.numberIn(epoch), Parameters.source(source), most);
        return answers.page(Page.of(
                rows,
                most,
                row -> ChangeView.of(row, epoch),
                last -> links.again("after", new Position(epoch, last.position).toString())));
    }
}
