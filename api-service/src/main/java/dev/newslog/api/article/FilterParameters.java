package dev.newslog.api.article;

import dev.newslog.api.web.InvalidParameterException;
import dev.newslog.api.web.Parameters;
import dev.newslog.events.content.CanonicalText;
import dev.newslog.events.identity.UrlNormaliser;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What lists and feeds of articles can be narrowed by, as a request has it.
public record FilterParameters(
        @Parameter(description = "The publisher's key") @QueryParam("source") @Nullable
        String source,

        @Parameter(description = "To the letter") @QueryParam("section") @Nullable
        String section,

        @Parameter(description = "A language range: en finds en-GB too (RFC 4647, section 3.3.1)")
        @QueryParam("language")
        @Nullable
        String language,

        @Parameter(description = "To the letter") @QueryParam("byline") @Nullable
        String byline,

        @Parameter(description = "To the letter") @QueryParam("keyword") @Nullable
        String keyword,

        @Parameter(description = "The article's page, in any spelling that names the same one")
        @QueryParam("url")
        @Nullable
        String url,

        @Parameter(description = "The publisher's identifier") @QueryParam("uri") @Nullable
        String uri,

        @Parameter(description = "Not before that publisher's time: RFC 3339 with an offset")
        @QueryParam("from")
        @Nullable
        String from,

        @Parameter(description = "Before that publisher's time: RFC 3339 with an offset") @QueryParam("to") @Nullable
        String to,

        @Parameter(description = "Words, \"phrases\", or, -not: in headline, byline, keywords, description and body")
        @QueryParam("q")
        @Nullable
        String q) {

    /// Reads them; 400 that names the first that makes no sense.
    public Filter read() {
        List<Term> terms = new ArrayList<>();
        add(terms, "uri", text("uri", uri, 2_048));
        add(terms, "url", page());
        add(terms, "byline", text("byline", byline, 500));
        add(terms, "keyword", text("keyword", keyword, 200));
        add(terms, "section", text("section", section, 100));
        add(terms, "language", range());
        String key = Parameters.source(source);
        Instant begin = Parameters.time("from", from);
        Instant end = Parameters.time("to", to);
        if (begin != null && end != null && !begin.isBefore(end)) {
            throw new InvalidParameterException("to", "is later than 'from'.");
        }
        return Filter.of(key, terms, begin, end, text("q", q, 500));
    }

    private static void add(List<Term> terms, String kind, @Nullable String value) {
        if (value != null) {
            terms.add(new Term(kind, value));
        }
    }

    /// As the archive has texts.
    private static @Nullable String text(String name, @Nullable String value, int most) {
        if (value == null) {
            return null;
        }
        String text = name.equals("uri") ? CanonicalText.nfc(value) : CanonicalText.line(value);
        if (text.isEmpty() || text.codePointCount(0, text.length()) > most || text.indexOf('\0') >= 0) {
            throw new InvalidParameterException(name, "has 1 to " + most + " characters.");
        }
        return text;
    }

    private @Nullable String page() {
        try {
            return url == null ? null : UrlNormaliser.normalise(url);
        } catch (IllegalArgumentException e) {
            throw new InvalidParameterException("url", e.getMessage() + ".");
        }
    }

    private @Nullable String range() {
        if (language != null && !language.matches("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8}){0,8}")) {
            throw new InvalidParameterException("language", "is a language tag, such as en or pt-BR (BCP 47).");
        }
        return language == null ? null : language.toLowerCase(Locale.ROOT);
    }
}
