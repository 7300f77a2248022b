package dev.newslog.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.newslog.events.content.Content;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A kill notice. Times have microseconds.
///
/// @param source the publisher's key; absent only where an operator withdraws for any source
/// @param uri the publisher's identifier, where it was given
/// @param url the publisher's address, where it was given
/// @param version the publisher's version label
/// @param reason why, for readers
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Withdrawal(
        @Nullable String source,
        @Nullable String uri,
        @Nullable String url,
        @Nullable String version,
        @Nullable Instant firstCreated,
        @Nullable Instant versionCreated,
        @Nullable String reason) {

    public Withdrawal {
        firstCreated = Times.sound(firstCreated);
        versionCreated = Times.sound(versionCreated);
    }

    /// Whether it holds all that a canceled submission said: of its content, the note to editors, as the reason.
    public boolean holdsAll(Content content, @Nullable Instant embargoedUntil) {
        return embargoedUntil == null && content.equals(Content.ofNote(reason));
    }
}
