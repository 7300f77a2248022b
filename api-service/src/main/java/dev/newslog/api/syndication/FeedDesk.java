package dev.newslog.api.syndication;

import dev.newslog.api.article.Dispatch;
import dev.newslog.api.article.Dispatches;
import dev.newslog.api.article.Filter;
import dev.newslog.api.feed.Position;
import dev.newslog.api.syndication.document.DeletedEntry;
import dev.newslog.api.syndication.document.Entry;
import dev.newslog.api.syndication.document.FeedDocument;
import dev.newslog.api.syndication.document.Places;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Makes the documents of feeds, each of a few statements, however much it tells.
@ApplicationScoped
class FeedDesk {

    private static final Comparator<Entry> NEWEST_FIRST = Comparator.<Entry, Instant>comparing(
                    entry -> entry.dispatch().updated())
            .thenComparingInt(entry -> entry.story().revision())
            .reversed()
            .thenComparing(Entry::id);
    /// So many whole windows back a subscription document tells what was taken back since: its readers come often.
    private static final int DELETED_WINDOWS = 2;
    /// So many entries at most are told to be gone, and so many of one article.
    private static final int MOST_DELETED = 1_000;

    private static final int MOST_DELETED_OF_ONE = 100;

    private final Dispatches dispatches;
    private final Withdrawals withdrawals;

    FeedDesk(Dispatches dispatches, Withdrawals withdrawals) {
        this.dispatches = dispatches;
        this.withdrawals = withdrawals;
    }

    /// The document to subscribe to: what came after the last whole window, and the newest.
    ///
    /// An index that lags may leave out of the last window what has the words; so that is told here once more.
    FeedDocument subscription(Subject subject, Filter filter, Position end, int newest, Places places) {
        long whole =
                Window.lastBefore(end).map(window -> window.last().number()).orElse(0L);
        long after = filter.words() == null ? whole : Math.max(0, whole - Window.SIZE);
        Stretch stretch = new Stretch(after, Math.max(0, whole - DELETED_WINDOWS * Window.SIZE), end.number(), newest);
        return document(subject, filter, stretch, false, places);
    }

    /// The document of a window.
    FeedDocument archive(Subject subject, Filter filter, Window window, Places places) {
        Stretch stretch =
                new Stretch(window.after(), window.after(), window.last().number(), 0);
        return document(subject, filter, stretch, true, places);
    }

    /// What a document tells of.
    ///
    /// @param after the position before the changes that it tells of
    /// @param backAfter the position before the deletions that it tells of, and before what may be seen again since
    /// @param newest how many of the newest it has besides
    private record Stretch(long after, long backAfter, long last, int newest) {}

    private FeedDocument document(Subject subject, Filter filter, Stretch stretch, boolean archive, Places places) {
        List<Entry> entries = entries(subject, filter, stretch);
        List<DeletedEntry> deleted =
                withdrawals
                        .in(
                                stretch.backAfter(),
                                stretch.last(),
                                filter.onlySource().orElse(null))
                        .stream()
                        .flatMap(withdrawal -> deleted(subject, withdrawal))
                        .limit(MOST_DELETED)
                        .toList();
        Instant updated = entries.stream()
                .map(entry -> entry.dispatch().updated())
                .reduce(withdrawals.lastChange(stretch.last()), (one, other) -> one.isAfter(other) ? one : other);
        List<String> told = filter.told();
        return new FeedDocument(
                Names.feed(subject, told),
                "Newslog: " + subject.plural() + (told.isEmpty() ? "" : " (" + String.join(", ", told) + ")"),
                updated,
                archive,
                places,
                entries,
                deleted);
    }

    private List<Entry> entries(Subject subject, Filter filter, Stretch stretch) {
        Stream<Entry> entries = switch (subject) {
            case ARTICLES ->
                dispatches.articles(stretch.after(), stretch.last(), filter, stretch.newest()).stream()
                        .map(dispatch -> Entry.of(Names.article(article(dispatch)), dispatch));
            case REVISIONS ->
                dispatches
                        .revisions(stretch.after(), stretch.backAfter(), stretch.last(), filter, stretch.newest())
                        .stream()
                        .map(dispatch -> Entry.of(
                                Names.revision(
                                        article(dispatch),
                                        dispatch.copy().story().revision()),
                                dispatch));
        };
        return entries.sorted(NEWEST_FIRST).toList();
    }

    private static UUID article(Dispatch dispatch) {
        return dispatch.copy().story().id();
    }

    private static Stream<DeletedEntry> deleted(Subject subject, Withdrawal withdrawal) {
        return switch (subject) {
            case ARTICLES ->
                Stream.of(
                        new DeletedEntry(Names.article(withdrawal.article()), withdrawal.when(), withdrawal.reason()));
            case REVISIONS ->
                IntStream.iterate(withdrawal.revisions(), number -> number > 0, number -> number - 1)
                        .limit(MOST_DELETED_OF_ONE)
                        .mapToObj(number -> new DeletedEntry(
                                Names.revision(withdrawal.article(), number), withdrawal.when(), withdrawal.reason()));
        };
    }
}
