package dev.newslog.store.history;

import static dev.newslog.store.history.Newsday.FERRY;
import static dev.newslog.store.history.Stories.MORNING;
import static dev.newslog.store.history.Stories.ferry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a text, and an embargo on it, do to its article.
class ArchivistTest {

    private final Newsday day = new Newsday();

    @Test
    void a_first_version_makes_an_article() {
        Folding folding = day.say(ferry(), "A");

        assertThat(folding.outcome()).isEqualTo(Outcome.NEW_ARTICLE);
        assertThat(folding.revision()).isEqualTo(1);
        assertThat(day.types()).containsExactly("revision");
    }

    @Test
    void new_text_is_a_revision_that_says_what_it_changed() {
        day.say(ferry(), "A");

        Folding folding = day.say(ferry(), "B");

        assertThat(folding.outcome()).isEqualTo(Outcome.NEW_REVISION);
        assertThat(day.archive.changed.get(FERRY).get(2)).containsExactly("body");
    }

    @Test
    void the_same_text_again_is_unchanged() {
        day.say(ferry(), "A");

        Folding folding = day.say(ferry(), "  A ");

        assertThat(folding.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(folding.revision()).isEqualTo(1);
        assertThat(day.types()).containsExactly("revision");
    }

    @Test
    void text_that_comes_back_is_a_third_revision() {
        day.say(ferry(), "A");
        day.say(ferry(), "B");

        Folding folding = day.say(ferry(), "A");

        assertThat(folding.revision()).isEqualTo(3);
    }

    @Test
    void a_late_version_never_becomes_current() {
        day.say(ferry().version("1"), "A");
        day.say(ferry().version("3"), "C");

        Folding folding = day.say(ferry().version("2"), "B");

        assertThat(folding.outcome()).isEqualTo(Outcome.LATE_REVISION);
        assertThat(folding.revision()).isEqualTo(3);
        assertThat(day.article().current().number()).isEqualTo(2);
        assertThat(day.archive.inPublisherOrder(FERRY))
                .extracting(KnownRevision::number)
                .containsExactly(1, 3, 2);
    }

    @Test
    void a_late_version_makes_its_successors_changes_anew() {
        day.say(ferry().version("1"), "A");
        day.say(ferry().version("3"), "B");

        Folding late = day.say(ferry().version("2"), "B");

        assertThat(late.outcome()).isEqualTo(Outcome.LATE_REVISION);
        assertThat(day.archive.changed.get(FERRY).get(3)).containsExactly("body");
        assertThat(day.archive.changed.get(FERRY).get(2)).isEmpty();
    }

    @Test
    void a_repetition_with_a_newer_version_moves_the_text_up() {
        day.say(ferry().version("1"), "A");
        day.say(ferry().version("5"), "A");

        Folding folding = day.say(ferry().version("3"), "B");

        assertThat(folding.outcome()).isEqualTo(Outcome.LATE_REVISION);
        assertThat(day.article().current().firstOrderTime()).isEqualTo(Newsday.at(1));
    }

    @Test
    void versions_are_compared_as_numbers_of_any_size() {
        day.say(ferry().version("9"), "A");

        Folding folding = day.say(ferry().version("10000000000000000000000"), "B");

        assertThat(folding.outcome()).isEqualTo(Outcome.NEW_REVISION);
    }

    @Test
    void a_version_from_the_future_counts_from_when_it_was_received() {
        day.say(ferry().madeAt(Instant.parse("2099-01-01T00:00:00Z")), "A");

        Folding folding = day.say(ferry(), "B");

        assertThat(folding.outcome()).isEqualTo(Outcome.NEW_REVISION);
    }

    @Test
    void an_embargo_is_a_change_of_its_own() {
        day.say(ferry().embargoedUntil(MORNING.plusSeconds(86_400)), "A");

        assertThat(day.types()).containsExactly("revision", "embargoed");
        assertThat(day.article().status().embargoedUntil()).isEqualTo(MORNING.plusSeconds(86_400));
    }

    @Test
    void the_logs_time_never_goes_back_within_an_article() {
        day.archive.fold(List.of(new Logged(day.saying(ferry(), "A"), MORNING)));

        day.archive.fold(List.of(new Logged(day.saying(ferry(), "B"), MORNING.minusSeconds(60))));

        assertThat(day.archive.changes.get(FERRY))
                .extracting(change -> change.link().loggedAt())
                .containsExactly(MORNING, MORNING);
    }
}
