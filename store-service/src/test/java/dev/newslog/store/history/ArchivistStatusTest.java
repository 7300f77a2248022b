package dev.newslog.store.history;

import static dev.newslog.store.history.Stories.ferry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What holds and kills do to an article, and what ends them.
class ArchivistStatusTest {

    private static final UUID OTHER = UUID.fromString("00000000-0000-5000-8000-00000000000a");

    private final Newsday day = new Newsday();

    @Test
    void a_hold_with_new_text_is_a_revision_and_a_hold() {
        day.say(ferry(), "A");

        Folding folding = day.say(ferry().held(), "B");

        assertThat(folding.outcome()).isEqualTo(Outcome.WITHHELD);
        assertThat(folding.revision()).isEqualTo(2);
        assertThat(day.types()).containsExactly("revision", "revision", "withheld");
        assertThat(day.article().status().pubStatus()).isEqualTo("withheld");
    }

    @Test
    void a_usable_submission_that_is_not_late_releases_a_hold() {
        day.say(ferry().version("2").held(), "A");
        Folding late = day.say(ferry().version("1"), "old");

        Folding folding = day.say(ferry().version("2"), "A");

        assertThat(late.outcome()).isEqualTo(Outcome.LATE_REVISION);
        assertThat(folding.outcome()).isEqualTo(Outcome.RELEASED);
        assertThat(day.article().status().pubStatus()).isEqualTo("usable");
    }

    @Test
    void a_late_hold_changes_no_status() {
        day.say(ferry().version("2"), "A");

        day.say(ferry().version("1").held(), "old");

        assertThat(day.article().status().pubStatus()).isEqualTo("usable");
    }

    @Test
    void only_a_reinstatement_ends_a_kill() {
        day.say(ferry(), "A");
        day.kill(ferry());

        Folding revived = day.say(ferry(), "B");
        String after = day.article().status().pubStatus();
        Folding reinstated = day.reinstate(ferry());

        assertThat(revived.outcome()).isEqualTo(Outcome.NEW_REVISION);
        assertThat(after).isEqualTo("canceled");
        assertThat(reinstated.outcome()).isEqualTo(Outcome.REINSTATED);
        assertThat(day.article().status().pubStatus()).isEqualTo("usable");
        assertThat(day.types()).containsExactly("revision", "withdrawn", "revision", "reinstated");
    }

    @Test
    void a_hold_lives_on_under_a_kill() {
        day.say(ferry().held(), "A");
        day.kill(ferry());

        day.reinstate(ferry());

        assertThat(day.article().status().pubStatus()).isEqualTo("withheld");
    }

    @Test
    void an_operator_kills_any_sources_article() {
        day.say(ferry(), "A");

        Folding folding = day.kill(ferry().from(null));

        assertThat(folding.outcome()).isEqualTo(Outcome.WITHDRAWN);
    }

    @Test
    void a_kill_before_its_story_binds_that_sources_story_only() {
        day.kill(ferry());
        day.kill(ferry().ofArticle(OTHER).from("rival"));

        Folding killed = day.say(ferry(), "A");
        Folding free = day.say(ferry().ofArticle(OTHER), "A");

        assertThat(killed.outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(killed.revision()).isEqualTo(1);
        assertThat(day.article().status().pubStatus()).isEqualTo("canceled");
        assertThat(free.outcome()).isEqualTo(Outcome.NEW_ARTICLE);
    }
}
