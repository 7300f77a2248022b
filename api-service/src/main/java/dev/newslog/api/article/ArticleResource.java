package dev.newslog.api.article;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Articles: the newest ones, and one, as they are now or as they stood by the two clocks.
@Path("/articles")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ArticleResource {

    private final Articles articles;
    private final PastArticles past;
    private final Editions editions;
    private final Answers answers;
    private final Links links;

    ArticleResource(Articles articles, PastArticles past, Editions editions, Answers answers, Links links) {
        this.articles = articles;
        this.past = past;
        this.editions = editions;
        this.answers = answers;
        this.links = links;
    }

    @GET
    public RestResponse<byte[]> newest(
            @QueryParam("source") @Nullable String source,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int most = Parameters.limit(limit);
        List<Found> found =
                articles.newest(Parameters.source(source), cursor == null ? null : Cursor.place(cursor), most);
        return answers.page(Page.of(found, most, one -> Views.articleItem(one, links), this::next));
    }

    @GET
    @Path("/{id}")
    public RestResponse<byte[]> one(
            @PathParam("id") String id,
            @Parameter(description = Clocks.AT) @QueryParam("at") @Nullable String at,
            @Parameter(description = Clocks.KNOWN_AT) @QueryParam("knownAt") @Nullable String knownAt) {
        UUID article = Ids.article(id);
        Clocks clocks = Clocks.of(at, knownAt);
        return clocks.areUnset() ? now(article) : then(article, clocks);
    }

    private RestResponse<byte[]> now(UUID article) {
        Edition edition = editions.ofArticle(article).orElseThrow(() -> Ids.absent(article));
        return answers.changing(
                edition,
                () -> articles.current(article)
                        .map(text -> Views.article(text.found(), text.body(), links))
                        .orElseThrow(() -> Ids.absent(article)));
    }

    private RestResponse<byte[]> then(UUID article, Clocks clocks) {
        Standing standing = past.standing(article, clocks).orElseThrow(() -> Ids.absentThen(article));
        return answers.changing(
                standing.edition(clocks),
                () -> past.revision(article, standing.revision(), clocks)
                        .map(text -> Views.article(standing, text.found(), text.body(), clocks, links))
                        .orElseThrow(() -> Ids.absentThen(article)));
    }

    private String next(Found last) {
        ArticleRow article = last.article();
        return links.again("cursor", new Cursor.Place(article.currentOrderTime, article.id).encoded());
    }
}
