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
    private final PastLists lists;
    private final Editions editions;
    private final Answers answers;
    private final Links links;

    ArticleResource(
            Articles articles, PastArticles past, PastLists lists, Editions editions, Answers answers, Links links) {
        this.articles = articles;
        this.past = past;
        this.lists = lists;
        this.editions = editions;
        this.answers = answers;
        this.links = links;
    }

    @GET
    public RestResponse<byte[]> newest(
            @QueryParam("source") @Nullable String source,
            @Parameter(description = Clocks.AT) @QueryParam("at") @Nullable String at,
            @Parameter(description = Clocks.KNOWN_AT) @QueryParam("knownAt") @Nullable String knownAt,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Clocks clocks = Clocks.of(at, knownAt);
        String known = Parameters.source(source);
        int most = Parameters.limit(limit);
        Cursor.Place after = cursor == null ? null : clocks.place(cursor);
        return answers.page(clocks.areUnset() ? newest(known, after, most) : newestThen(known, clocks, after, most));
    }

    private Page<Views.ArticleItem> newest(@Nullable String source, Cursor.@Nullable Place after, int limit) {
        return Page.of(
                articles.newest(source, after, limit),
                limit,
                found -> Views.articleItem(found, links),
                last -> links.again("cursor", last.place().encoded()));
    }

    private Page<Views.ArticleItem> newestThen(
            @Nullable String source, Clocks clocks, Cursor.@Nullable Place after, int limit) {
        return Page.of(
                lists.newest(source, clocks, after, limit),
                limit,
                then -> Views.articleItem(then, clocks, links),
                last -> links.again("cursor", clocks.marked(last.place().encoded())));
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
}
