package dev.newslog.api.article;

import dev.newslog.api.web.Answers;
import dev.newslog.api.web.Cursor;
import dev.newslog.api.web.Edition;
import dev.newslog.api.web.Format;
import dev.newslog.api.web.Links;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Where to find an article as it was, for clients that know RFC 7089.
@Path("/articles/{id}/timemap")
@Produces(LinkFormat.MEDIA_TYPE)
@RunOnVirtualThread
class TimeMapResource {

    private static final List<Format<String>> FORMATS = List.of(new LinkFormat());

    private final Articles articles;
    private final Editions editions;
    private final Answers answers;
    private final Links links;

    TimeMapResource(Articles articles, Editions editions, Answers answers, Links links) {
        this.articles = articles;
        this.editions = editions;
        this.answers = answers;
        this.links = links;
    }

    @GET
    @APIResponse(responseCode = "200", content = @Content(mediaType = LinkFormat.MEDIA_TYPE))
    public RestResponse<byte[]> timeMap(@PathParam("id") String id, @QueryParam("cursor") @Nullable String cursor) {
        UUID article = Ids.article(id);
        Cursor.Moment after = cursor == null ? null : Cursor.moment(cursor);
        Edition edition = editions.ofArticle(article).orElseThrow(() -> Ids.absent(article));
        return answers.changing(edition, FORMATS, () -> written(article, after));
    }

    private String written(UUID article, Cursor.@Nullable Moment after) {
        List<Memento> mementos = articles.mementos(article, after, 2 * TimeMap.PAGE);
        if (mementos.isEmpty()) {
            throw StatusRow.absence(article, "There is no such article, or nothing of it after that cursor.");
        }
        String address = links.article(article);
        String self = after == null ? address + "/timemap" : page(after);
        return TimeMap.of(address, self, after == null, mementos)
                .written(last -> page(new Cursor.Moment(last.time(), last.revision())));
    }

    private String page(Cursor.Moment after) {
        return links.again("cursor", after.encoded());
    }
}
