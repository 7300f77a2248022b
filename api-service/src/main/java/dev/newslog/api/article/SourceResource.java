package dev.newslog.api.article;

import dev.newslog.api.web.Answers;
import dev.newslog.api.web.Cursor;
import dev.newslog.api.web.Links;
import dev.newslog.api.web.Page;
import dev.newslog.api.web.Parameters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Who publishes: each source with counts of what may be seen, and its newest article. The counts follow the feed.
@Path("/sources")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SourceResource {

    private final Sources sources;
    private final Answers answers;
    private final Links links;

    SourceResource(Sources sources, Answers answers, Links links) {
        this.sources = sources;
        this.answers = answers;
        this.links = links;
    }

    /// A source as JSON.
    ///
    /// @param revisions of all its articles
    record SourceItem(
            String source, long articles, long revisions, Views.ArticleItem newest, Map<String, String> links) {}

    @GET
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_JSON))
    public RestResponse<byte[]> sources(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        int most = Parameters.limit(limit);
        String after = cursor == null ? "" : Cursor.name(cursor);
        return answers.page(Page.of(
                sources.after(after, most),
                most,
                this::item,
                last -> links.again("cursor", Cursor.afterName(last.source().source))));
    }

    private SourceItem item(FoundSource found) {
        SourceRow source = found.source();
        Map<String, String> around = new TreeMap<>(Map.of(
                "articles", links.at("/articles?source=" + source.source),
                "changes", links.at("/revisions?source=" + source.source)));
        return new SourceItem(
                source.source, source.articles, source.revisions, Views.articleItem(found.newest(), links), around);
    }
}
