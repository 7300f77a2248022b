package dev.newslog.store.index;

import dev.newslog.events.content.CanonicalText;
import dev.newslog.events.identity.UrlNormaliser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A value of a revision by which a list can be asked for. The api-service asks with the same kinds and texts.
///
/// @param kind the parameter's name
record Term(String kind, String value) {

    /// Those of a revision, none of them twice: but for what it has none of.
    static List<Term> of(
            String source,
            @Nullable String section,
            @Nullable String byline,
            @Nullable String language,
            List<String> keywords,
            @Nullable String uri,
            @Nullable String url) {
        List<Term> terms = new ArrayList<>();
        add(terms, "source", source);
        add(terms, "section", line(section));
        add(terms, "byline", line(byline));
        add(terms, "uri", uri);
        add(terms, "url", page(url));
        keywords.forEach(keyword -> add(terms, "keyword", line(keyword)));
        for (String range = language == null ? "" : language.toLowerCase(Locale.ROOT);
                !range.isEmpty();
                range = shortened(range)) {
            add(terms, "language", range);
        }
        return terms.stream().distinct().toList();
    }

    private static @Nullable String line(@Nullable String value) {
        return value == null ? null : CanonicalText.line(value);
    }

    /// The log holds whatever was written to it: what is no address has no page, and must not stop the follower.
    private static @Nullable String page(@Nullable String url) {
        try {
            return url == null ? null : UrlNormaliser.normalise(url);
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }

    /// A range that a tag falls into is the tag without some of its last subtags (RFC 4647, section 3.3.1).
    private static String shortened(String range) {
        return range.substring(0, Math.max(range.lastIndexOf('-'), 0));
    }

    private static void add(List<Term> terms, String kind, @Nullable String value) {
        if (value != null) {
            terms.add(new Term(kind, value));
        }
    }
}
