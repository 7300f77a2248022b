package dev.newslog.api.article;

import dev.newslog.events.content.CanonicalText;
import dev.newslog.events.identity.UrlNormaliser;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A value of a revision by which a list is asked for. The index that the store-service keeps has the same kinds and
/// texts.
///
/// @param kind the parameter's name
record Term(String kind, String value) {

    /// Whether this one has it: the same as the index says, without the index.
    boolean isOf(Found found) {
        RevisionColumns revision = found.revision();
        return switch (kind) {
            case "source" -> value.equals(found.article().source);
            case "uri" -> value.equals(revision.uri);
            case "url" -> revision.url != null && isPage(revision.url);
            case "byline" -> isLine(revision.byline);
            case "section" -> isLine(revision.section);
            case "keyword" -> revision.keywords.stream().anyMatch(this::isLine);
            case "language" -> revision.language != null && isRangeOf(revision.language.toLowerCase(Locale.ROOT));
            default -> throw new IllegalStateException("a term of no known kind: " + kind);
        };
    }

    /// The archive may hold what is no address: then it is no page.
    private boolean isPage(String url) {
        try {
            return value.equals(UrlNormaliser.normalise(url));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private boolean isLine(@Nullable String text) {
        return text != null && value.equals(CanonicalText.line(text));
    }

    /// RFC 4647, section 3.3.1.
    private boolean isRangeOf(String tag) {
        return tag.equals(value) || tag.startsWith(value + "-");
    }
}
