package dev.newslog.store.history;

import static dev.newslog.store.history.Stories.MORNING;

import dev.newslog.events.ArticleEvent;
import dev.newslog.events.identity.IdentityKind;
import java.time.Instant;
import java.util.UUID;

/// One thing that a client does to one of three articles.
///
/// @param madeMinute of the morning, by the publisher's clock
/// @param embargoMinute of the morning, when the embargo ends
record Step(
        int article,
        String action,
        String body,
        String version,
        Integer madeMinute,
        Integer embargoMinute,
        String key) {

    /// The same on another article, so many further on.
    Step onArticle(int further) {
        return new Step(article + further, action, body, version, madeMinute, embargoMinute, key);
    }

    ArticleEvent event(UUID id, Instant received) {
        Stories story = Stories.ferry()
                .ofArticle(new UUID(1, article))
                .version(version)
                .madeAt(made())
                .embargoedUntil(embargo())
                .underKey(key);
        return switch (action) {
            case "hold" -> story.held().saying(body, id, received);
            case "kill" -> story.killed("wrong", id, received);
            case "kill-any" -> story.from(null).killed("unlawful", id, received);
            case "kill-rival" -> story.from("rival").killed("spite", id, received);
            case "reinstate" -> story.reinstated(id, received);
            case "rival" -> story.from("rival").saying(body, id, received);
            case "put" -> story.namedBy(IdentityKind.ID).saying(body, id, received);
            case "say" -> story.saying(body, id, received);
            default -> throw new IllegalArgumentException(action);
        };
    }

    /// Whose word it is: `any` where an operator speaks for any source.
    String sender() {
        return switch (action) {
            case "rival", "kill-rival" -> "rival";
            case "kill-any" -> "any";
            default -> "harbour-courier";
        };
    }

    Instant made() {
        return minute(madeMinute);
    }

    Instant embargo() {
        return minute(embargoMinute);
    }

    private static Instant minute(Integer minute) {
        return minute == null ? null : MORNING.plusSeconds(60L * minute);
    }
}
