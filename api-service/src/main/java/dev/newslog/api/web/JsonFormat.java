package dev.newslog.api.web;

import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/// Tells a thing as the JSON that its own type describes.
final class JsonFormat implements Format<Object> {

    @Override
    public String mediaType() {
        return MediaType.APPLICATION_JSON;
    }

    @Override
    public String writer() {
        return Edition.JSON;
    }

    @Override
    public Object told(Object thing) {
        return thing;
    }

    @Override
    public @Nullable String language(Object thing) {
        return null;
    }
}
