package dev.newslog.api.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.newslog.api.format.Copy;
import dev.newslog.api.format.Story;
import dev.newslog.api.web.Links;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The JSON of articles and revisions, as the contract has it.
final class Views {

    private Views() {}

    /// The current version of an article.
    record Article(
            @JsonUnwrapped Story story, long revisions, String body, List<String> changed, Map<String, String> links)
            implements Copy {}

    /// An article in a list.
    ///
    /// @param snippet where it has what was looked for
    record ArticleItem(
            @JsonUnwrapped Story story,
            long revisions,
            List<String> changed,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<Passage> snippet,

            Map<String, String> links) {}

    /// One revision: only what can't move.
    record Revision(@JsonUnwrapped Story story, String body, Map<String, String> links) implements Copy {}

    /// A revision in the list of its article; by clocks without `lastSeenAt`, which may be later than they are.
    record RevisionItem(
            @JsonUnwrapped Story story,
            List<String> changed,
            boolean current,
            boolean late,
            @Nullable Integer equalTo,
            List<String> notices,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Instant lastSeenAt,

            Map<String, String> links) {}

    static Article article(Found found, String body, Links links) {
        return new Article(
                Stories.of(found.article(), found.revision(), found.article().chainDigest),
                found.article().revisions,
                body,
                List.copyOf(found.revision().changed),
                articleLinks(found.article().id, links, Clocks.UNSET));
    }

    /// An article as it stood by the clocks.
    static Article article(Standing standing, FoundThen found, String body, Clocks clocks, Links links) {
        return new Article(
                Stories.of(found.article(), found.revision(), found.revision().chainDigest),
                standing.revisions(),
                body,
                found.changed(),
                articleLinks(found.article().id, links, clocks));
    }

    static ArticleItem articleItem(Found found, Links links) {
        return articleItem(found, null, links);
    }

    /// An article in a list of what has the words that were looked for.
    static ArticleItem articleItem(Found found, @Nullable List<Passage> snippet, Links links) {
        return new ArticleItem(
                Stories.of(found.article(), found.revision(), found.article().chainDigest),
                found.article().revisions,
                List.copyOf(found.revision().changed),
                snippet,
                articleLinks(found.article().id, links, Clocks.UNSET));
    }

    /// An article in a list as it stood by the clocks.
    static ArticleItem articleItem(FoundArticleThen then, Clocks clocks, Links links) {
        FoundThen found = then.found();
        return new ArticleItem(
                Stories.of(found.article(), found.revision(), found.revision().chainDigest),
                then.revisions(),
                found.changed(),
                null,
                articleLinks(found.article().id, links, clocks));
    }

    static Revision revision(Found found, String body, Links links) {
        return new Revision(
                Stories.of(found.article(), found.revision(), found.revision().chainDigest),
                body,
                revisionLinks(found.revision().key, links, Clocks.UNSET));
    }

    static RevisionItem revisionItem(FoundInList found, Links links) {
        RevisionColumns revision = found.revision();
        return new RevisionItem(
                Stories.of(found.article(), revision, revision.chainDigest),
                List.copyOf(revision.changed),
                found.article().currentRevision == revision.key.number(),
                revision.late,
                found.equalTo(),
                List.copyOf(revision.notices),
                revision.lastSeenAt,
                revisionLinks(revision.key, links, Clocks.UNSET));
    }

    /// A revision in the list of its article as it stood by the clocks.
    static RevisionItem revisionItem(Standing standing, FoundInListThen then, Clocks clocks, Links links) {
        FoundThen found = then.found();
        RevisionColumns revision = found.revision();
        return new RevisionItem(
                Stories.of(found.article(), revision, revision.chainDigest),
                found.changed(),
                standing.revision() == revision.key.number(),
                revision.late,
                then.equalTo(),
                List.copyOf(revision.notices),
                null,
                revisionLinks(revision.key, links, clocks));
    }

    /// By clocks, without the diff: that one compares what is current now.
    private static Map<String, String> articleLinks(UUID id, Links links, Clocks clocks) {
        String self = links.article(id);
        Map<String, String> all = new TreeMap<>(around(self, clocks));
        all.put("self", self + clocks.query());
        all.put("page", self + clocks.query());
        if (clocks.areUnset()) {
            all.put("diff", self + "/diff");
        }
        return all;
    }

    private static Map<String, String> revisionLinks(RevisionRow.Key key, Links links, Clocks clocks) {
        String article = links.article(key.articleId());
        String self = article + "/revisions/" + key.number();
        Map<String, String> all = new TreeMap<>(around(article, clocks));
        all.put("self", self);
        all.put("page", self);
        all.put("article", article + clocks.query());
        return all;
    }

    private static Map<String, String> around(String article, Clocks clocks) {
        return Map.of("revisions", article + "/revisions" + clocks.query(), "timemap", article + "/timemap");
    }
}
