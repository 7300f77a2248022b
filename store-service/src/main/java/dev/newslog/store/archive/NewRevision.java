package dev.newslog.store.archive;

import dev.newslog.events.Submission;
import dev.newslog.events.content.Content;
import dev.newslog.events.content.Correction;
import dev.newslog.store.history.Effect;
import dev.newslog.store.history.KnownRevision;
import dev.newslog.store.history.Notice;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A version of an article's text that is about to be written, with its place on the log. It is written once; what can
/// move (its key, what it changed) is updated by [RevisionStatements].
record NewRevision(Effect.AddRevision added, int partition, long offset) {

    UUID articleId() {
        return added.event().articleId();
    }

    Submission submission() {
        return added.event().submission();
    }

    Content content() {
        return submission().content();
    }

    KnownRevision known() {
        return added.revision();
    }

    Instant receivedAt() {
        return added.event().delivery().receivedAt();
    }

    @Nullable
    Short urgency() {
        Integer urgency = content().urgency();
        return urgency == null ? null : urgency.shortValue();
    }

    @Nullable
    String correctionKind() {
        Correction correction = content().correction();
        return correction == null ? null : correction.kind().name().toLowerCase(Locale.ROOT);
    }

    @Nullable
    String correctionText() {
        Correction correction = content().correction();
        return correction == null ? null : correction.text();
    }

    List<String> notices() {
        return added.notices().stream().map(Notice::label).toList();
    }
}
