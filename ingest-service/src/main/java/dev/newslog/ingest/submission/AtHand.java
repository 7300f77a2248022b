package dev.newslog.ingest.submission;

import dev.newslog.events.ArticleEvent;
import io.opentelemetry.api.trace.Span;
import org.jboss.logging.MDC;

/// The submission that a request is about, as its trace and its log lines name it.
public final class AtHand {

    private AtHand() {}

    /// None is at hand: what is logged now is of one that has no name yet.
    public static void forget() {
        MDC.remove("submissionId");
        MDC.remove("articleId");
    }

    /// Names it from now on until the request is answered.
    static void name(ArticleEvent event) {
        String submission = event.submissionId().toString();
        String article = event.articleId().toString();
        MDC.put("submissionId", submission);
        MDC.put("articleId", article);
        Span.current().setAttribute("newslog.submission.id", submission).setAttribute("newslog.article.id", article);
    }
}
