package dev.newslog.store.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.store.TestArchive;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Embargoes that run while an archive of version 4 is brought to the newest: the feed has their changes already.
class EmbargoUpgradeTest {

    private static final String STORY = """
            insert into article (id, source, pub_status, held, embargoed_until, revisions, current_revision,
                current_order_time, highest_version, changes, chain_digest, logged_at)
            values ('%1$s', 'courier', 'usable', false, now() + %3$s, 1, 1, now(), 0, 1, '', now());
            insert into change (id, article_id, ordinal, position, type, source, revision, pub_status, changed,
                embargoed_until, logged_at, submission_id, chain_digest)
            values (gen_random_uuid(), '%1$s', 1, nextval('place'), 'revision', 'courier', 1, 'usable', '{}', %2$s,
                now(), gen_random_uuid(), '');
            """;

    @Test
    void only_what_was_never_shown_leaves_the_feed_until_its_embargo_ends() {
        TestArchive archive = TestArchive.empty();
        archive.flyway(TestArchive.MIGRATIONS).target("4").load().migrate();
        UUID never = UUID.randomUUID();
        UUID moved = UUID.randomUUID();
        UUID over = UUID.randomUUID();
        archive.run("create temporary sequence place;"
                + STORY.formatted(never, "now() + interval '1 hour'", "interval '1 hour'")
                + STORY.formatted(moved, "null", "interval '1 hour'")
                + STORY.formatted(over, "now() + interval '1 hour'", "interval '-1 hour'"));

        archive.flyway(TestArchive.MIGRATIONS).load().migrate();

        assertThat(archive.texts("select id from article where not in_feed")).containsExactly(never.toString());
        assertThat(archive.texts("select id from article where awaited_end = embargoed_until"))
                .containsExactlyInAnyOrder(never.toString(), moved.toString());
        assertThat(archive.texts("select article_id from change where position is null"))
                .containsExactly(never.toString());
    }
}
