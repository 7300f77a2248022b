package dev.newslog.api.article;

import dev.newslog.api.format.Formats;
import dev.newslog.api.web.Answers;
import dev.newslog.api.web.Cursor;
import dev.newslog.api.web.Edition;
import dev.newslog.api.web.Links;
import dev.newslog.api.web.Page;
import dev.newslog.api.web.Parameters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The history of an article, as it is now or as it was by the two clocks.
@Path("/articles/{id}/revisions")
@RunOnVirtualThread
class RevisionResource {

    private final Articles articles;
    private final PastArticles past;
    private final Mementos mementos;
    private final Editions editions;
    private final Answers answers;
    private final Links links;

    RevisionResource(
            Articles articles, PastArticles past, Mementos mementos, Editions editions, Answers answers, Links links) {
        this.articles = articles;
        this.past = past;
        this.mementos = mementos;
        this.editions = editions;
        this.answers = answers;
        this.links = links;
    }

    @GET
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_JSON))
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<byte[]> history(
            @PathParam("id") String id,
            @Parameter(description = Clocks.AT) @QueryParam("at") @Nullable String at,
            @Parameter(description = Clocks.KNOWN_AT) @QueryParam("knownAt") @Nullable String knownAt,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        UUID article = Ids.article(id);
        Clocks clocks = Clocks.of(at, knownAt);
        int most = Parameters.limit(limit);
        int below = cursor == null ? Integer.MAX_VALUE : Cursor.number(clocks.unmarked(cursor));
        return clocks.areUnset() ? history(article, below, most) : historyThen(article, clocks, below, most);
    }

    private RestResponse<byte[]> history(UUID article, int below, int limit) {
        Edition edition = editions.ofHistory(article).orElseThrow(() -> Ids.absent(article));
        return answers.page(edition, () -> page(article, below, limit));
    }

    private RestResponse<byte[]> historyThen(UUID article, Clocks clocks, int below, int limit) {
        Standing standing = past.standing(article, clocks).orElseThrow(() -> Ids.absentThen(article));
        return answers.page(standing.edition(clocks), () -> pageThen(article, standing, clocks, below, limit));
    }

    @GET
    @Path("/{number}")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json"),
                @Content(mediaType = "application/ld+json"),
                @Content(mediaType = "application/vnd.iptc.ninjs+json"),
                @Content(mediaType = "text/plain")
            })
    public RestResponse<byte[]> one(@PathParam("id") String id, @PathParam("number") String number) {
        UUID article = Ids.article(id);
        int revision = Ids.revision(number);
        RevisionPlace place = mementos.place(article, revision).orElseThrow(() -> Ids.absent(article, revision));
        String around = new Relations(links.article(article)).around(mementos.around(place));
        return answers.lasting(
                place.edition().with("Link", around),
                Formats.ALL,
                () -> articles.revision(article, revision)
                        .map(text -> Views.revision(text.found(), text.body(), links))
                        .orElseThrow(() -> Ids.absent(article, revision)));
    }

    private Page<Views.RevisionItem> page(UUID article, int below, int limit) {
        return Page.of(
                articles.history(article, below, limit),
                limit,
                found -> Views.revisionItem(found, links),
                last -> links.again("cursor", Cursor.below(last.revision().key.number())));
    }

    private Page<Views.RevisionItem> pageThen(UUID article, Standing standing, Clocks clocks, int below, int limit) {
        return Page.of(
                past.history(article, clocks, below, limit),
                limit,
                then -> Views.revisionItem(standing, then, clocks, links),
                last -> links.again(
                        "cursor",
                        clocks.marked(Cursor.below(last.found().revision().key.number()))));
    }
}
