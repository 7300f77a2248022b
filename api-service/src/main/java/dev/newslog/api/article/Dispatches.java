package dev.newslog.api.article;

import dev.newslog.api.web.Links;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Articles and revisions for documents that tell of many: what a stretch of the change feed touched, and the newest
/// besides. However many they are, they take the same few statements.
@ApplicationScoped
public class Dispatches {

    /// So much of a body is read: of what feed readers show, enough.
    private static final int CHARACTERS = 20_000;
    /// And so much of all: where a document tells of more than 400, less of each.
    private static final int CHARACTERS_IN_ALL = 8_000_000;

    private final Session archive;
    private final Changed changed;
    private final CurrentLists lists;
    private final WordLists wordLists;
    private final Bodies bodies;
    private final Links links;

    Dispatches(Session archive, Changed changed, CurrentLists lists, WordLists wordLists, Bodies bodies, Links links) {
        this.archive = archive;
        this.changed = changed;
        this.lists = lists;
        this.wordLists = wordLists;
        this.bodies = bodies;
        this.links = links;
    }

    /// Each article that a stretch touched and a filter lets through, as it is now.
    ///
    /// @param after the position before the stretch
    /// @param last its last position
    /// @param newest how many of the newest are there besides
    public List<Dispatch> articles(long after, long last, Filter filter, int newest) {
        WordQuery words = words(filter);
        Map<UUID, Found> found = new LinkedHashMap<>();
        changed.articles(after, last, filter, words).forEach(one -> found.put(one.article().id, one));
        // read later, so newer where another version has come meanwhile
        newest(filter, words, newest).forEach(one -> found.put(one.article().id, one));
        int characters = characters(found.size());
        Map<RevisionRow.Key, String> read =
                bodies.of(found.values().stream().map(one -> one.revision().key).toList(), characters + 1);
        Map<UUID, Instant> first = firstTimes(found.keySet());
        return found.values().stream()
                .filter(one -> read.containsKey(one.revision().key))
                .map(one -> article(one, Text.of(read.getOrDefault(one.revision().key, ""), characters), first))
                .toList();
    }

    private Dispatch article(Found found, Text text, Map<UUID, Instant> first) {
        RevisionColumns revision = found.revision();
        Instant published = revision.firstCreated != null
                ? revision.firstCreated
                : first.getOrDefault(found.article().id, revision.firstOrderTime);
        return new Dispatch(
                Views.article(found, text.body(), links),
                published,
                found.article().shownSince(),
                text.whole());
    }

    /// Each revision that a stretch shows and a filter lets through, whether it is outdated or not.
    ///
    /// @param after the position before the stretch
    /// @param shownAfter the same of the changes after which an article may be seen again, with all that it has
    /// @param last its last position
    /// @param newest how many of the newest current ones are there besides
    public List<Dispatch> revisions(long after, long shownAfter, long last, Filter filter, int newest) {
        WordQuery words = words(filter);
        Map<RevisionRow.Key, FoundChange> found = new LinkedHashMap<>();
        changed.revisions(after, shownAfter, last, filter, words)
                .forEach(change -> found.put(change.found().revision().key, change));
        newest(filter, words, newest)
                .forEach(one -> found.putIfAbsent(one.revision().key, new FoundChange(one, one.revision().loggedAt)));
        int characters = characters(found.size());
        Map<RevisionRow.Key, String> read = bodies.of(found.keySet(), characters + 1);
        return found.values().stream()
                .filter(change -> read.containsKey(change.found().revision().key))
                .map(change -> revision(
                        change, Text.of(read.getOrDefault(change.found().revision().key, ""), characters)))
                .toList();
    }

    private Dispatch revision(FoundChange change, Text text) {
        Found found = change.found();
        return new Dispatch(
                Views.revision(found, text.body(), links),
                found.revision().firstOrderTime,
                change.loggedAt(),
                text.whole());
    }

    private static int characters(int documents) {
        return Math.min(CHARACTERS, CHARACTERS_IN_ALL / Math.max(documents, 1));
    }

    /// As much of a body as is read.
    private record Text(String body, boolean whole) {

        static Text of(String read, int characters) {
            return new Text(read, read.codePointCount(0, read.length()) <= characters);
        }
    }

    private @Nullable WordQuery words(Filter filter) {
        return filter.words() == null ? null : WordQuery.of(filter.words(), archive);
    }

    private List<Found> newest(Filter filter, @Nullable WordQuery words, int limit) {
        if (limit == 0) {
            return List.of();
        }
        List<Found> newest =
                words == null ? lists.newest(filter, null, limit) : wordLists.newest(filter, words, null, limit);
        return newest.stream().limit(limit).toList();
    }

    /// Index: revision_pk.
    private Map<UUID, Instant> firstTimes(Collection<UUID> ids) {
        Map<UUID, Instant> times = new HashMap<>();
        archive.createQuery(
                        "select r.key.articleId, r.firstOrderTime from RevisionRow r"
                                + " where r.key.number = 1 and r.key.articleId in :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> times.put((UUID) row[0], (Instant) row[1]));
        return times;
    }
}
