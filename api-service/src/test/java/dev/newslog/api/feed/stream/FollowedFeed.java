package dev.newslog.api.feed.stream;

import dev.newslog.api.feed.Position;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A feed, the service that follows it, and one reader, in which each thing happens when a test says so.
final class FollowedFeed {

    private static final int PAGE = 3;
    private static final int MOST_CHARACTERS = 12;

    private final @Nullable String source;
    private final TreeMap<Long, Entry> feed = new TreeMap<>();
    /// What the reader was told and has not looked at; without a piece where only the end was told.
    private final Deque<Optional<Piece>> told = new ArrayDeque<>();

    private final StringBuilder sent = new StringBuilder();
    private Position feedEnd = new Position("1", 0);
    private Position followed = feedEnd;
    private Position end = feedEnd;
    private @Nullable Reading found;
    private boolean full;
    private Course course;

    FollowedFeed(@Nullable String source, Position start) {
        this.source = source;
        this.course = Course.from(start);
    }

    /// A change is committed; now and then one that can't be read.
    void commit() {
        long number = feedEnd.number() + 1;
        feedEnd = new Position(feedEnd.epoch(), number);
        if (number % 5 != 0) {
            feed.put(number, new Entry(number, number % 3 == 0 ? "third" : "other", "<" + feedEnd + ">"));
        }
    }

    /// The archive is lost, and another takes its place.
    void begin() {
        feed.clear();
        feedEnd = new Position(Integer.toString(Integer.parseInt(feedEnd.epoch()) + 1), 0);
    }

    /// The service looks at the feed, and tells what is new.
    void follow() {
        if (!followed.epoch().equals(feedEnd.epoch())) {
            end = feedEnd;
            told.add(Optional.empty());
        } else if (followed.number() < feedEnd.number()) {
            List<Entry> fresh =
                    new ArrayList<>(feed.tailMap(followed.number(), false).values());
            for (Piece piece : Piece.cut(followed.number(), feedEnd, fresh, MOST_CHARACTERS)) {
                end = piece.end();
                told.add(Optional.of(piece));
            }
        }
        followed = feedEnd;
    }

    /// The reader looks at what it was told first.
    void hear() {
        if (!told.isEmpty()) {
            advance(told.removeFirst().orElse(null));
        }
    }

    /// The archive is read for the reader; what it has then is on its way.
    void read() {
        if (course.reading() && found == null) {
            long after = course.at().numberIn(feedEnd.epoch());
            List<Entry> page = feed.tailMap(after, false).values().stream()
                    .filter(entry -> entry.isFor(source))
                    .limit(PAGE)
                    .toList();
            found = Reading.of(
                    new Position(feedEnd.epoch(), after), feedEnd, page, page.size() < PAGE, MOST_CHARACTERS);
        }
    }

    /// It arrives.
    void arrive() {
        if (found != null) {
            sent.append(found.piece().text(course.at(), source));
            course = course.read(found);
            found = null;
            advance(null);
        }
    }

    /// It doesn't.
    void fail() {
        if (course.reading()) {
            found = null;
            course = course.again();
        }
    }

    /// The client takes nothing more.
    void fill() {
        full = true;
    }

    /// It takes all.
    void drain() {
        full = false;
        advance(null);
    }

    /// The time of a heartbeat.
    void beat() {
        if (!course.reading()) {
            course = course.again();
            advance(null);
        }
    }

    private void advance(@Nullable Piece fresh) {
        if (full) {
            return;
        }
        switch (course.next(end, fresh)) {
            case SEND -> {
                Piece piece = Optional.ofNullable(fresh).orElseThrow();
                sent.append(piece.text(course.at(), source));
                course = course.sent(piece);
            }
            case READ -> course = course.reading(end);
            case REST -> {}
        }
    }

    /// All that has come so far goes its way.
    void settle() {
        follow();
        drain();
        do {
            hear();
            read();
            arrive();
        } while (!told.isEmpty() || course.reading());
    }

    Position at() {
        return course.at();
    }

    Position end() {
        return feedEnd;
    }

    /// All that was sent.
    String sent() {
        return sent.toString();
    }

    /// All that is for the reader after a position of this epoch.
    String expected(long after) {
        StringBuilder all = new StringBuilder();
        feed.tailMap(after, false).values().stream()
                .filter(entry -> entry.isFor(source))
                .map(Entry::block)
                .forEach(all::append);
        return all.toString();
    }
}
