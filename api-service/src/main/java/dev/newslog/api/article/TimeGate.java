package dev.newslog.api.article;

import dev.newslog.api.web.InvalidParameterException;
import dev.newslog.api.web.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Leads to what an article was at a time (RFC 7089, section 4): what its publisher's readers saw then.
@ApplicationScoped
class TimeGate {

    /// What the API's description says of `Accept-Datetime`.
    static final String DATETIME = "Leads to the revision that was current then: Tue, 24 Nov 2026 02:00:00 GMT";

    /// Headers know no fractions of a second: what came within the one that they name is there by then.
    private static final Duration REST_OF_SECOND = Duration.ofSeconds(1).minusNanos(1_000);

    private final Articles articles;
    private final PastArticles past;
    private final Mementos mementos;

    TimeGate(Articles articles, PastArticles past, Mementos mementos) {
        this.articles = articles;
        this.past = past;
        this.mementos = mementos;
    }

    /// Where the gate leads, and what is around that.
    record Lead(int revision, List<Neighbour> around) {}

    /// Reads `Accept-Datetime`; 400 where it is no time by RFC 1123 in GMT, the only form of section 2.1.1.
    static Instant time(String datetime) {
        return Times.ofHttpDate(datetime.strip())
                .orElseThrow(() -> InvalidParameterException.header(
                        "Accept-Datetime", "is a time such as Tue, 24 Nov 2026 02:00:00 GMT."));
    }

    /// The revision that was current then, and so after the last one the current one; before there was any, the first
    /// (section 4.5.3). Empty where nothing of the article may be seen.
    Optional<Lead> at(UUID article, Instant time) {
        Clocks clocks = new Clocks(time.plus(REST_OF_SECOND), null);
        return past.standing(article, clocks)
                .map(Standing::revision)
                .or(() -> articles.mementos(article, null, 1).stream()
                        .map(Memento::revision)
                        .findFirst())
                .flatMap(number -> mementos.place(article, number))
                .map(place -> new Lead(place.number(), mementos.around(place)));
    }
}
