package dev.newslog.api.article;

import dev.newslog.events.content.HtmlText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/// Where in its body each article of a list has what was looked for.
@ApplicationScoped
class Snippets {

    /// So far hits are looked for: PostgreSQL reads all of that.
    private static final int CHARACTERS = 20_000;
    private static final String OPTIONS =
            "MaxFragments=1, MinWords=20, MaxWords=40, StartSel=%s, StopSel=%s".formatted(Passage.BEGIN, Passage.END);

    /// So much of a body is read for that: where it is HTML, a part is mark-up.
    private static final int READ = 2 * CHARACTERS;

    private final Session archive;
    private final Bodies bodies;

    Snippets(Session archive, Bodies bodies) {
        this.archive = archive;
        this.bodies = bodies;
    }

    /// A snippet of each, in two statements. It is the body's beginning where the hits are elsewhere. Index:
    /// revision_pk.
    Map<RevisionRow.Key, List<Passage>> of(List<Found> found, WordQuery words) {
        List<RevisionColumns> revisions = found.stream().map(Found::revision).toList();
        Map<RevisionRow.Key, String> read =
                bodies.of(revisions.stream().map(revision -> revision.key).toList(), READ);
        List<String> marked = archive.createNativeQuery("""
                        select ts_headline(config, letters_apart(text), websearch_to_tsquery(config, :words), :options)
                        from unnest(cast(:languages as text[]), cast(:texts as text[]))
                                with ordinality asked (language, text, place),
                            lateral (select cast(search_config(language) as regconfig)) read (config)
                        order by place""", String.class)
                .setParameter("words", words.words())
                .setParameter("options", OPTIONS)
                .setParameter(
                        "languages",
                        revisions.stream().map(revision -> revision.language).toArray(String[]::new))
                .setParameter(
                        "texts",
                        revisions.stream()
                                .map(revision -> text(revision, read.getOrDefault(revision.key, "")))
                                .toArray(String[]::new))
                .getResultList();
        Map<RevisionRow.Key, List<Passage>> snippets = new HashMap<>();
        for (int at = 0; at < marked.size(); at++) {
            snippets.put(revisions.get(at).key, Passage.of(marked.get(at)));
        }
        return snippets;
    }

    private static String text(RevisionColumns revision, String body) {
        String text = revision.contentType.equals("text/html") ? HtmlText.extract(body) : body;
        return text.codePointCount(0, text.length()) <= CHARACTERS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, CHARACTERS));
    }
}
