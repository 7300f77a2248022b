package dev.newslog.store.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How an article stands to the change feed. A story that was never shown keeps its changes out of it; the end of an
/// embargo is told in it once, by the clock or by what the log says first. The chain and the digests know nothing of
/// this.
///
/// @param entered whether its changes are in the feed
/// @param awaitedEnd of the embargo that runs; absent where its end was told, or where there is none
public record FeedStanding(boolean entered, @Nullable Instant awaitedEnd) {

    /// Of an article that nothing has happened to.
    public static final FeedStanding UNBORN = new FeedStanding(false, null);

    /// Of one whose changes enter the feed at once.
    public static final FeedStanding OPEN = new FeedStanding(true, null);

    /// Whether the embargo is over and nobody has told of it.
    public boolean hasEndedBy(Instant now) {
        return awaitedEnd != null && !awaitedEnd.isAfter(now);
    }

    /// What it is once an event is folded.
    ///
    /// @param before the embargo of the current submission before the event
    /// @param embargo that after it
    /// @param at when the log took the event
    public FeedStanding after(@Nullable Instant before, @Nullable Instant embargo, Instant at) {
        if (embargo == null || !embargo.isAfter(at)) {
            return OPEN;
        }
        return embargo.equals(before) ? this : new FeedStanding(entered, embargo);
    }

    /// Whether the event that led to the next standing ended the embargo before its time.
    public boolean isLiftedBy(FeedStanding next) {
        return awaitedEnd != null && next.awaitedEnd == null;
    }
}
