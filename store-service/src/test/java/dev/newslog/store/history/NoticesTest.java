package dev.newslog.store.history;

import static dev.newslog.store.history.Notice.FIRST_CREATED_MOVED;
import static dev.newslog.store.history.Notice.TIME_IN_FUTURE;
import static dev.newslog.store.history.Notice.VERSION_REUSED;
import static dev.newslog.store.history.Notice.VERSION_WENT_BACK;
import static dev.newslog.store.history.Stories.MORNING;
import static dev.newslog.store.history.Stories.ferry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What is said of a publisher that contradicts itself.
class NoticesTest {

    private final InMemoryArchive archive = new InMemoryArchive();
    private Instant now = MORNING;

    @Test
    void a_story_that_goes_on_gives_no_notice() {
        say(ferry().version("1").madeAt(MORNING).firstMadeAt(MORNING), "A");
        say(ferry().version("2").firstMadeAt(MORNING), "B");
        say(ferry().version("draft"), "C");
        say(ferry(), "D");

        assertThat(notices()).isEqualTo(List.of(Set.of(), Set.of(), Set.of(), Set.of()));
    }

    @Test
    void a_late_version_went_back() {
        say(ferry().version("1"), "A");
        say(ferry().version("3"), "C");
        say(ferry().version("2"), "B");

        assertThat(notices()).isEqualTo(List.of(Set.of(), Set.of(), Set.of(VERSION_WENT_BACK)));
    }

    @Test
    void a_version_below_one_that_only_a_repetition_had_went_back() {
        say(ferry().version("1"), "A");
        say(ferry().version("5"), "A");
        say(ferry().version("4"), "B");

        assertThat(notices()).isEqualTo(List.of(Set.of(), Set.of(VERSION_WENT_BACK)));
    }

    @Test
    void a_version_of_other_text_is_reused() {
        say(ferry().version("2"), "A");
        say(ferry().version("2"), "B");
        say(ferry().version("02"), "C");
        say(ferry().version("draft"), "D");
        say(ferry().version("draft"), "E");

        assertThat(notices())
                .isEqualTo(List.of(
                        Set.of(), Set.of(VERSION_REUSED), Set.of(VERSION_REUSED), Set.of(), Set.of(VERSION_REUSED)));
    }

    @Test
    void a_version_that_a_repetition_gave_to_other_text_is_reused() {
        say(ferry().version("1"), "A");
        say(ferry().version("2"), "A");
        say(ferry().version("2"), "B");

        assertThat(notices()).isEqualTo(List.of(Set.of(), Set.of(VERSION_REUSED)));
    }

    @Test
    void a_number_that_was_never_given_is_not_reused() {
        say(ferry().version("draft"), "A");
        say(ferry().version("0"), "B");

        assertThat(notices()).isEqualTo(List.of(Set.of(), Set.of()));
    }

    @Test
    void a_late_version_may_reuse_its_successors_or_the_current_label() {
        say(ferry().version("2").madeAt(MORNING), "A");
        say(ferry().version("3").madeAt(MORNING), "B");
        say(ferry().version("draft"), "C");
        say(ferry().version("2").madeAt(MORNING.minusSeconds(60)), "D");
        say(ferry().version("draft").madeAt(MORNING.minusSeconds(60)), "E");

        assertThat(notices().subList(3, 5))
                .isEqualTo(List.of(Set.of(VERSION_WENT_BACK, VERSION_REUSED), Set.of(VERSION_REUSED)));
    }

    @Test
    void the_first_making_of_a_story_that_moves_is_told() {
        say(ferry().firstMadeAt(MORNING), "A");
        say(ferry().firstMadeAt(MORNING.plusSeconds(1)), "B");
        say(ferry(), "C");
        say(ferry().firstMadeAt(MORNING), "D");

        assertThat(notices()).isEqualTo(List.of(Set.of(), Set.of(FIRST_CREATED_MOVED), Set.of(), Set.of()));
    }

    @Test
    void a_time_after_the_receipt_is_in_the_future() {
        say(ferry().madeAt(MORNING.plusSeconds(60)), "A");
        say(ferry().madeAt(MORNING.plusSeconds(121)), "B");

        assertThat(notices()).isEqualTo(List.of(Set.of(), Set.of(TIME_IN_FUTURE)));
    }

    @Test
    void a_repetition_says_nothing_of_its_text() {
        say(ferry().version("2"), "A");
        say(ferry().version("1"), "B");
        say(ferry().version("1").madeAt(MORNING.plusSeconds(9_999)), "B");

        assertThat(notices()).isEqualTo(List.of(Set.of(), Set.of(VERSION_WENT_BACK)));
    }

    @Test
    void clients_know_them_by_these_names() {
        assertThat(Notice.values())
                .extracting(Notice::label)
                .containsExactly("version-went-back", "version-reused", "first-created-moved", "time-in-future");
    }

    /// Received a minute after the one before.
    private void say(Stories story, String body) {
        now = now.plusSeconds(60);
        archive.fold(List.of(new Logged(story.saying(body, UUID.randomUUID(), now), now)));
    }

    private List<Set<Notice>> notices() {
        return List.copyOf(archive.notices.get(ferry().articleId()).values());
    }
}
