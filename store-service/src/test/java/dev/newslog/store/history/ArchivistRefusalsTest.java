package dev.newslog.store.history;

import static dev.newslog.store.history.Stories.ferry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.events.ArticleSubmitted;
import dev.newslog.events.identity.IdentityKind;
import org.junit.jupiter.api.Test;

/// What is told in its receipt, and changes nothing.
class ArchivistRefusalsTest {

    private final Newsday day = new Newsday();

    @Test
    void another_sources_kill_is_refused() {
        day.say(ferry(), "A");

        Folding folding = day.kill(ferry().from("rival"));

        assertThat(folding.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(day.article().status().pubStatus()).isEqualTo("usable");
    }

    @Test
    void a_submission_without_identity_needs_an_article_of_its_source() {
        Folding none = day.say(ferry().namedBy(IdentityKind.ID), "A");
        day.say(ferry(), "A");

        Folding foreign = day.say(ferry().namedBy(IdentityKind.ID).from("rival"), "B");
        Folding own = day.say(ferry().namedBy(IdentityKind.ID), "B");

        assertThat(none.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(foreign.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(own.outcome()).isEqualTo(Outcome.NEW_REVISION);
    }

    @Test
    void another_request_under_the_same_key_is_told_of_the_first() {
        ArticleSubmitted first = day.saying(ferry().underKey("k"), "A");
        day.log(first);

        Folding folding = day.say(ferry().underKey("k"), "B");

        assertThat(folding.outcome()).isEqualTo(Outcome.KEY_REUSED);
        assertThat(folding.firstSubmissionId()).isEqualTo(first.submissionId());
        assertThat(day.article().revisions()).isEqualTo(1);
    }
}
