package dev.newslog.api.article;

import dev.newslog.api.problem.ReadProblems;
import dev.newslog.api.web.Parameters;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.UUID;

/// Names of articles and revisions in addresses. What can't be a name is not found: 404, as for one that isn't there.
final class Ids {

    private Ids() {}

    static UUID article(String id) {
        return Parameters.uuid(id)
                .orElseThrow(() -> ReadProblems.notFound("There is no such article: an article's id is a UUID."));
    }

    static int revision(String number) {
        if (!number.matches("[1-9][0-9]{0,8}")) {
            throw ReadProblems.notFound("There is no such revision: revisions are numbered from 1.");
        }
        return Integer.parseInt(number);
    }

    static HttpProblem absent(UUID article) {
        return StatusRow.absence(article, "There is no such article.");
    }

    static HttpProblem absent(UUID article, int revision) {
        return StatusRow.absence(article, "There is no revision " + revision + " of such an article.");
    }

    /// Of an article that isn't there, or had nothing by its clocks.
    static HttpProblem absentThen(UUID article) {
        return StatusRow.absence(article, "There is no such article, or nothing of it was there by these clocks.");
    }
}
