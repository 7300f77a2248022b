package dev.newslog.events.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// A picture that belongs to an article. Newslog keeps what is said of it, never its pixels.
///
/// @param url absolute `http` or `https` URL
/// @param caption what it shows
/// @param credit who is to be credited
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Image(
        @Nullable String url,
        @Nullable String caption,
        @Nullable String credit) {

    public Image {
        if (url == null && caption == null && credit == null) {
            throw new IllegalArgumentException("an image needs a url, a caption or a credit");
        }
    }
}
