package dev.newslog.api.article;

import dev.newslog.api.problem.ReadProblems;
import dev.newslog.api.web.Answers;
import dev.newslog.api.web.Edition;
import dev.newslog.api.web.Parameters;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// What changed between two revisions of an article. The same one twice is an empty change; a revision that has none
/// before it, asked without `from`, is a 404 that says so.
@Path("/articles/{id}/diff")
@RunOnVirtualThread
class DiffResource {

    private final Articles articles;
    private final Editions editions;
    private final Diffs diffs;
    private final Answers answers;

    DiffResource(Articles articles, Editions editions, Diffs diffs, Answers answers) {
        this.articles = articles;
        this.editions = editions;
        this.diffs = diffs;
        this.answers = answers;
    }

    @GET
    @APIResponse(
            responseCode = "200",
            content = {@Content(mediaType = "application/json"), @Content(mediaType = "text/plain")})
    public RestResponse<byte[]> diff(
            @PathParam("id") String id,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        UUID article = Ids.article(id);
        Integer older = Parameters.revision("from", from);
        Integer newer = Parameters.revision("to", to);
        if (older != null && newer != null) {
            Edition edition = editions.ofDiff(article, older, newer).orElseThrow(() -> absent(article, older, newer));
            return answers.lasting(
                    edition, DiffFormat.ALL, () -> new DiffRequest(diffs, () -> between(article, older, newer)));
        }
        Edition edition = editions.ofArticle(article).orElseThrow(() -> Ids.absent(article));
        return answers.changing(
                edition, DiffFormat.ALL, () -> new DiffRequest(diffs, () -> betweenThoseMeant(article, older, newer)));
    }

    private HttpProblem absent(UUID article, int from, int to) {
        boolean isOlderThere = editions.ofRevision(article, from).isPresent();
        return Ids.absent(article, isOlderThere ? to : from);
    }

    private FoundTexts betweenThoseMeant(UUID article, @Nullable Integer from, @Nullable Integer to) {
        FoundText newer =
                to == null ? articles.current(article).orElseThrow(() -> Ids.absent(article)) : revision(article, to);
        int older = from != null ? from : before(article, newer.revision().key.number());
        return new FoundTexts(revision(article, older), newer);
    }

    private FoundTexts between(UUID article, int from, int to) {
        return new FoundTexts(revision(article, from), revision(article, to));
    }

    private int before(UUID article, int number) {
        return articles.predecessor(article, number)
                .orElseThrow(
                        () -> ReadProblems.notFound("Revision " + number + " is the first: nothing is before it."));
    }

    private FoundText revision(UUID article, int number) {
        return articles.revision(article, number).orElseThrow(() -> Ids.absent(article, number));
    }
}
