package dev.newslog.api.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// The bodies of several revisions, no more of each than is shown.
@ApplicationScoped
class Bodies {

    private final EntityManager archive;

    Bodies(EntityManager archive) {
        this.archive = archive;
    }

    /// In one statement. Of what was hidden meanwhile there is none any more. Index: revision_pk.
    ///
    /// @param characters how much of each, as code points
    Map<RevisionRow.Key, String> of(Collection<RevisionRow.Key> keys, int characters) {
        Map<RevisionRow.Key, String> bodies = new HashMap<>();
        archive.createQuery(
                        "select b.key, substring(b.body, 1, :characters) from TextRow b where b.key in :keys",
                        Object[].class)
                .setParameter("characters", characters)
                .setParameter("keys", keys)
                .getResultList()
                .forEach(row -> bodies.put((RevisionRow.Key) row[0], (String) row[1]));
        return bodies;
    }
}
