package dev.newslog.api.syndication;

import dev.newslog.api.article.Filter;
import dev.newslog.api.article.FilterParameters;
import dev.newslog.api.feed.FeedRow;
import dev.newslog.api.feed.Position;
import dev.newslog.api.problem.ReadProblems;
import dev.newslog.api.syndication.document.AtomFormat;
import dev.newslog.api.syndication.document.FeedDocument;
import dev.newslog.api.syndication.document.JsonFeedFormat;
import dev.newslog.api.syndication.document.Places;
import dev.newslog.api.web.Answers;
import dev.newslog.api.web.Edition;
import dev.newslog.api.web.Format;
import dev.newslog.api.web.InvalidParameterException;
import dev.newslog.api.web.Links;
import dev.newslog.api.web.Parameters;
import dev.newslog.api.web.Turns;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Articles and revisions for feed readers: what is new in one document, and all that ever was in those of the archive.
@Path("/feeds")
@RunOnVirtualThread
class SyndicationResource {

    private static final String ARCHIVE =
            "Where an archive document ends: those before are reached by prev-archive (RFC 5005)";
    private static final String ATOM = "application/atom+xml";
    private static final String JSON = "application/feed+json";

    private final FeedDesk desk;
    private final Answers answers;
    private final Links links;
    private final Turns turns;

    SyndicationResource(FeedDesk desk, Answers answers, Links links, SyndicationConfig config) {
        this.desk = desk;
        this.answers = answers;
        this.links = links;
        this.turns = new Turns(config.atOnce(), config.turnWithin());
    }

    @GET
    @Path("/articles.atom")
    @APIResponse(responseCode = "200", content = @Content(mediaType = ATOM))
    public RestResponse<byte[]> articlesAsAtom(
            @BeanParam FilterParameters filters,
            @Parameter(description = ARCHIVE) @QueryParam("archive") @Nullable String archive,
            @QueryParam("limit") @Nullable String limit) {
        return told(new Feed("/feeds/articles.atom", Subject.ARTICLES, AtomFormat.ALL), filters, archive, limit);
    }

    @GET
    @Path("/articles.json")
    @APIResponse(responseCode = "200", content = @Content(mediaType = JSON))
    public RestResponse<byte[]> articlesAsJson(
            @BeanParam FilterParameters filters,
            @Parameter(description = ARCHIVE) @QueryParam("archive") @Nullable String archive,
            @QueryParam("limit") @Nullable String limit) {
        return told(new Feed("/feeds/articles.json", Subject.ARTICLES, JsonFeedFormat.ALL), filters, archive, limit);
    }

    @GET
    @Path("/revisions.atom")
    @APIResponse(responseCode = "200", content = @Content(mediaType = ATOM))
    public RestResponse<byte[]> revisionsAsAtom(
            @BeanParam FilterParameters filters,
            @Parameter(description = ARCHIVE) @QueryParam("archive") @Nullable String archive,
            @QueryParam("limit") @Nullable String limit) {
        return told(new Feed("/feeds/revisions.atom", Subject.REVISIONS, AtomFormat.ALL), filters, archive, limit);
    }

    @GET
    @Path("/revisions.json")
    @APIResponse(responseCode = "200", content = @Content(mediaType = JSON))
    public RestResponse<byte[]> revisionsAsJson(
            @BeanParam FilterParameters filters,
            @Parameter(description = ARCHIVE) @QueryParam("archive") @Nullable String archive,
            @QueryParam("limit") @Nullable String limit) {
        return told(new Feed("/feeds/revisions.json", Subject.REVISIONS, JsonFeedFormat.ALL), filters, archive, limit);
    }

    /// What is asked for.
    private record Feed(String path, Subject subject, List<Format<FeedDocument>> formats) {}

    private RestResponse<byte[]> told(
            Feed feed, FilterParameters filters, @Nullable String archive, @Nullable String limit) {
        Filter filter = filters.read();
        if (archive == null) {
            return subscription(feed, filter, Parameters.limit(limit));
        }
        if (limit != null) {
            throw new InvalidParameterException("limit", "is none of an archive document, which has a fixed size.");
        }
        return archived(feed, filter, Position.parse("archive", archive));
    }

    private RestResponse<byte[]> inTurn(Supplier<RestResponse<byte[]>> document) {
        return turns.take(
                document, () -> ReadProblems.busy("Too many feeds are being written now. Try again in a moment.", 1));
    }

    /// A list by terms or words depends on more than the feed's position: its index follows that a moment later.
    private RestResponse<byte[]> subscription(Feed feed, Filter filter, int newest) {
        Position end = FeedRow.end();
        Places places = places(feed, Window.lastBefore(end).orElse(null), null);
        if (filter.asksAnIndex()) {
            return inTurn(() -> answers.changing(
                    feed.formats(),
                    desk.subscription(feed.subject(), filter, end, newest, places),
                    Map.of("Link", places.header())));
        }
        Edition edition = new Edition(end.toString(), null).with("Link", places.header());
        Supplier<RestResponse<byte[]>> answer = () -> answers.changing(
                edition, feed.formats(), () -> desk.subscription(feed.subject(), filter, end, newest, places));
        return answers.isKnown(edition, feed.formats()) ? answer.get() : inTurn(answer);
    }

    private RestResponse<byte[]> archived(Feed feed, Filter filter, Position name) {
        Position end = FeedRow.end();
        Window window = Window.named(name, end)
                .orElseThrow(() -> ReadProblems.notFound("There is no such document: the archive begins again at"
                        + " what prev-archive of this address without 'archive' leads to."));
        Places places =
                places(feed, window.previous().orElse(null), window.next(end).orElse(null));
        return inTurn(() -> {
            FeedDocument document = desk.archive(feed.subject(), filter, window, places);
            if (!FeedRow.currentEpoch().equals(end.epoch())) {
                throw ReadProblems.unavailable("Another archive has taken the place of this one.");
            }
            return answers.lasting(feed.formats(), document, Map.of("Link", places.header()));
        });
    }

    private Places places(Feed feed, @Nullable Window previous, @Nullable Window next) {
        return new Places(
                links.elsewhere(feed.path()),
                links.elsewhere(feed.path(), "archive", "limit"),
                links.elsewhere("/articles", "archive", "limit"),
                previous == null ? null : archive(feed, previous),
                next == null ? null : archive(feed, next));
    }

    private String archive(Feed feed, Window window) {
        String current = links.elsewhere(feed.path(), "archive", "limit");
        return current + (current.contains("?") ? "&" : "?") + "archive=" + window.last();
    }
}
