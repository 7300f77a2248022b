package dev.newslog.store.history;

import static dev.newslog.store.history.Stories.MORNING;
import static dev.newslog.store.history.Stories.ferry;

import dev.newslog.events.ArticleEvent;
import dev.newslog.events.ArticleSubmitted;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What comes in on a day, a minute apart, folded one by one.
final class Newsday {

    static final UUID FERRY = ferry().articleId();

    final InMemoryArchive archive = new InMemoryArchive();
    private int minute;

    Folding say(Stories story, String body) {
        return log(saying(story, body));
    }

    Folding kill(Stories story) {
        minute++;
        return log(story.killed("it never happened", UUID.randomUUID(), at(minute)));
    }

    Folding reinstate(Stories story) {
        minute++;
        return log(story.reinstated(UUID.randomUUID(), at(minute)));
    }

    /// A version that the log does not have yet.
    ArticleSubmitted saying(Stories story, String body) {
        minute++;
        return story.saying(body, UUID.randomUUID(), at(minute));
    }

    Folding log(ArticleEvent event) {
        archive.fold(List.of(new Logged(event, at(minute))));
        return archive.receiptOf(event);
    }

    /// What has become of the ferry.
    ArticleState article() {
        return archive.article(FERRY);
    }

    /// The changes of the ferry.
    List<String> types() {
        return archive.changes.get(FERRY).stream()
                .map(change -> change.link().type().label())
                .toList();
    }

    static Instant at(int minutes) {
        return MORNING.plusSeconds(60L * minutes);
    }
}
