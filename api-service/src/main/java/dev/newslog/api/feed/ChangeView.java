package dev.newslog.api.feed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entry of the change feed.
public record ChangeView(
        String position,
        UUID id,
        String type,
        UUID articleId,
        String source,
        int revision,
        String pubStatus,
        @Nullable String headline,
        List<String> changed,
        Instant loggedAt) {

    static ChangeView of(ChangeRow row, String epoch) {
        return new ChangeView(
                new Position(epoch, row.position).toString(),
                row.id,
                row.type,
                row.articleId,
                row.source,
                row.revision,
                row.pubStatus,
                row.headline,
                List.copyOf(row.changed),
                row.loggedAt);
    }
}
