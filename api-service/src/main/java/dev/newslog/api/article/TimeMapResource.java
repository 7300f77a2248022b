package dev.newslog.api.article;

import dev.newslog.api.web.Answers;
import dev.newslog.api.web.Edition;
import dev.newslog.api.web.Links;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/// Where to find an article as it was, for clients that know RFC 7089.
@Path("/articles/{id}/timemap")
@Produces(TimeMap.LINK_FORMAT)
@RunOnVirtualThread
class TimeMapResource {

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
    public RestResponse<byte[]> timeMap(@PathParam("id") String id) {
        UUID article = Ids.article(id);
        Edition edition = editions.ofArticle(article).orElseThrow(() -> Ids.absent(article));
        return answers.changingLinks(edition, () -> written(article));
    }

    private String written(UUID article) {
        List<Memento> mementos = articles.mementos(article);
        if (mementos.isEmpty()) {
            throw Ids.absent(article);
        }
        return TimeMap.of(links.article(article), mementos);
    }
}
