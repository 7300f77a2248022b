package dev.newslog.api.article;

import dev.newslog.api.web.Format;
import org.jspecify.annotations.Nullable;

/// Tells links as `application/link-format` (RFC 6690).
final class LinkFormat implements Format<String> {

    static final String MEDIA_TYPE = "application/link-format";

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public String writer() {
        return "links1";
    }

    @Override
    public Object told(String links) {
        return links;
    }

    @Override
    public @Nullable String language(String links) {
        return null;
    }
}
