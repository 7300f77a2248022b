package dev.newslog.api.article;

import dev.newslog.api.article.TimeGate.Lead;
import dev.newslog.api.format.Copy;
import dev.newslog.api.format.Formats;
import dev.newslog.api.web.Answers;
import dev.newslog.api.web.Edition;
import dev.newslog.api.web.Links;
import dev.newslog.api.web.VariesByDatetime;
import dev.newslog.api.web.Whole;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// An article as it is now, or as it stood by the two clocks.
@Path("/articles")
@RunOnVirtualThread
class ArticleResource {

    private final Articles articles;
    private final PastArticles past;
    private final TimeGate gate;
    private final Editions editions;
    private final Answers answers;
    private final Links links;

    ArticleResource(
            Articles articles, PastArticles past, TimeGate gate, Editions editions, Answers answers, Links links) {
        this.articles = articles;
        this.past = past;
        this.gate = gate;
        this.editions = editions;
        this.answers = answers;
        this.links = links;
    }

    @GET
    @Path("/{id}")
    @VariesByDatetime
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json"),
                @Content(mediaType = "application/ld+json"),
                @Content(mediaType = "application/vnd.iptc.ninjs+json"),
                @Content(mediaType = "text/plain")
            })
    public RestResponse<byte[]> one(
            @PathParam("id") String id,
            @Parameter(description = Clocks.AT) @QueryParam("at") @Nullable String at,
            @Parameter(description = Clocks.KNOWN_AT) @QueryParam("knownAt") @Nullable String knownAt,
            @Parameter(description = TimeGate.DATETIME) @HeaderParam("Accept-Datetime") @Nullable String datetime) {
        UUID article = Ids.article(id);
        Clocks clocks = Clocks.of(at, knownAt);
        if (!clocks.areUnset()) {
            return then(article, clocks);
        }
        return datetime == null ? now(article) : led(article, TimeGate.time(datetime));
    }

    private RestResponse<byte[]> led(UUID article, Instant time) {
        Lead lead = gate.at(article, time).orElseThrow(() -> Ids.absent(article));
        Relations relations = new Relations(links.article(article));
        return answers.found(relations.revision(lead.revision()), relations.around(lead.around()));
    }

    private RestResponse<byte[]> now(UUID article) {
        return answers.changing(
                links.article(article),
                Formats.ALL,
                () -> linked(article, editions.ofArticle(article).orElseThrow(() -> Ids.absent(article))),
                () -> articles.current(article).map(this::whole).orElseThrow(() -> Ids.absent(article)));
    }

    private Whole<Copy> whole(FoundText text) {
        return new Whole<>(
                linked(text.article().id, text.article().edition()), Views.article(text.found(), text.body(), links));
    }

    private RestResponse<byte[]> then(UUID article, Clocks clocks) {
        Standing standing = past.standing(article, clocks).orElseThrow(() -> Ids.absentThen(article));
        return answers.changing(
                linked(article, standing.edition(clocks)),
                Formats.ALL,
                () -> past.revision(article, standing.revision(), clocks)
                        .map(text -> Views.article(standing, text.found(), text.body(), clocks, links))
                        .orElseThrow(() -> Ids.absentThen(article)));
    }

    private Edition linked(UUID article, Edition edition) {
        return edition.with("Link", new Relations(links.article(article)).all());
    }
}
