package dev.newslog.events.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import dev.newslog.events.content.CanonicalText;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Names an article from what its publisher says of it, so that the same story always has the same id.
///
/// The id is a UUID of version 5 (RFC 9562, section 5.5) in Newslog's namespace; its name is source, kind and value,
/// separated by NUL, in UTF-8. It is the key on the log and may never give another value for an old input.
///
/// @param kind what the value is
/// @param value the id
public record ArticleId(IdentityKind kind, UUID value) {

    private static final NameBasedGenerator NAMES =
            Generators.nameBasedGenerator(UUID.fromString("6f1c3b52-8a0e-4d8a-9a53-7d2f0c9e4b61"));

    /// The first that is there of `uri`, the normalised `url` and the normalised `headline` names the article.
    ///
    /// @throws IllegalArgumentException where the url is not an absolute `http` or `https` URL
    public static ArticleId of(String source, @Nullable String uri, @Nullable String url, String headline) {
        if (uri != null) {
            return new ArticleId(IdentityKind.URI, named(source, "uri", uri));
        }
        if (url != null) {
            return new ArticleId(IdentityKind.URL, named(source, "url", UrlNormaliser.normalise(url)));
        }
        return new ArticleId(IdentityKind.HEADLINE, named(source, "headline", CanonicalText.line(headline)));
    }

    private static UUID named(String source, String kind, String value) {
        return NAMES.generate(String.join("\0", source, kind, value).getBytes(UTF_8));
    }
}
