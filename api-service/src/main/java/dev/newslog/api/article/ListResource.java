package dev.newslog.api.article;

import dev.newslog.api.web.Answers;
import dev.newslog.api.web.Cursor;
import dev.newslog.api.web.InvalidParameterException;
import dev.newslog.api.web.Links;
import dev.newslog.api.web.Page;
import dev.newslog.api.web.Parameters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Articles, the newest or the best first, as they are now or as they stood by the two clocks.
@Path("/articles")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ListResource {

    private final CurrentLists lists;
    private final PastLists past;
    private final Search search;
    private final Answers answers;
    private final Links links;

    ListResource(CurrentLists lists, PastLists past, Search search, Answers answers, Links links) {
        this.lists = lists;
        this.past = past;
        this.search = search;
        this.answers = answers;
        this.links = links;
    }

    @GET
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_JSON))
    public RestResponse<byte[]> list(
            @BeanParam FilterParameters filters,
            @Parameter(description = Clocks.AT) @QueryParam("at") @Nullable String at,
            @Parameter(description = Clocks.KNOWN_AT) @QueryParam("knownAt") @Nullable String knownAt,
            @Parameter(description = "newest, or with q: relevance, one page of the best of the newest 1,000")
                    @QueryParam("order")
                    @Nullable
                    String order,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Filter filter = filters.read();
        Clocks clocks = Clocks.of(at, knownAt);
        int most = Parameters.limit(limit);
        if (filter.words() != null) {
            return answers.page(found(filter, clocks, Order.of(order), cursor, most));
        }
        if (Order.of(order) == Order.RELEVANCE) {
            throw new InvalidParameterException("order", "is relevance only with q.");
        }
        Cursor.Place after = cursor == null ? null : clocks.place(cursor);
        return answers.page(clocks.areUnset() ? now(filter, after, most) : then(filter, clocks, after, most));
    }

    private Page<Views.ArticleItem> now(Filter filter, Cursor.@Nullable Place after, int limit) {
        return Page.of(
                lists.newest(filter, after, limit),
                limit,
                found -> Views.articleItem(found, links),
                last -> links.again("cursor", last.place().encoded()));
    }

    private Page<Views.ArticleItem> then(Filter filter, Clocks clocks, Cursor.@Nullable Place after, int limit) {
        return Page.of(
                past.newest(filter, clocks, after, limit),
                limit,
                then -> Views.articleItem(then, clocks, links),
                last -> links.again("cursor", clocks.marked(last.place().encoded())));
    }

    private Page<Views.ArticleItem> found(
            Filter filter, Clocks clocks, Order order, @Nullable String cursor, int limit) {
        if (!clocks.areUnset()) {
            throw new InvalidParameterException("q", "looks into what is current: not with at or knownAt.");
        }
        if (order == Order.RELEVANCE && cursor != null) {
            throw new InvalidParameterException("cursor", "is none of a list by relevance, which has one page.");
        }
        Cursor.Place after = cursor == null ? null : Cursor.place(cursor);
        List<Search.Hit> hits = search.hits(filter, order, after, limit);
        return Page.of(
                hits,
                limit,
                hit -> Views.articleItem(hit.found(), hit.snippet(), links),
                last -> links.again("cursor", last.found().place().encoded()));
    }
}
