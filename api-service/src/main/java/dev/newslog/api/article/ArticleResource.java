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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Articles: the newest ones, and one as it is now.
@Path("/articles")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ArticleResource {

    private final Articles articles;
    private final Editions editions;
    private final Answers answers;
    private final Links links;

    ArticleResource(Articles articles, Editions editions, Answers answers, Links links) {
        this.articles = articles;
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
    public RestResponse<byte[]> current(@PathParam("id") String id) {
        UUID article = Ids.article(id);
        Edition edition = editions.ofArticle(article).orElseThrow(() -> Ids.absent(article));
        return answers.changing(
                edition,
                () -> articles.current(article)
                        .map(text -> Views.article(text.found(), text.body(), links))
                        .orElseThrow(() -> Ids.absent(article)));
    }

    private String next(Found last) {
        ArticleRow article = last.article();
        return links.again("cursor", new Cursor.Place(article.currentOrderTime, article.id).encoded());
    }
}
