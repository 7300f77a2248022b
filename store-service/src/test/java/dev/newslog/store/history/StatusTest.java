package dev.newslog.store.history;

import static dev.newslog.store.history.Status.USABLE;
import static dev.newslog.store.history.Stories.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/// What a problem of an article that can't be shown says: why, and since when.
class StatusTest {

    private static final Instant NOON = MORNING.plusSeconds(14_400);
    private static final Instant EVENING = MORNING.plusSeconds(36_000);

    @Test
    void a_hold_and_its_release_are_since_then() {
        Status held = USABLE.held(MORNING);
        Status released = held.released(NOON);

        assertThat(held.pubStatus()).isEqualTo("withheld");
        assertThat(held.since()).isEqualTo(MORNING);
        assertThat(released.pubStatus()).isEqualTo("usable");
        assertThat(released.since()).isEqualTo(NOON);
    }

    @Test
    void a_kill_stays_since_then_and_for_its_reason_whatever_is_held_or_released_under_it() {
        Status killed = USABLE.killed("it never happened", MORNING);

        assertThat(killed.held(NOON)).isEqualTo(new Status(true, true, "it never happened", MORNING, null));
        assertThat(killed.held(NOON).released(EVENING)).isEqualTo(killed);
    }

    @Test
    void a_reinstatement_forgets_the_reason_and_keeps_the_hold() {
        Status back = USABLE.held(MORNING).killed("wrong", NOON).reinstated(EVENING);

        assertThat(back).isEqualTo(new Status(false, true, null, EVENING, null));
    }

    @Test
    void an_embargo_outlives_kill_and_hold() {
        Status status = USABLE.embargoedUntil(EVENING).held(MORNING).killed("wrong", NOON);

        assertThat(status.reinstated(NOON).released(NOON).embargoedUntil()).isEqualTo(EVENING);
    }

    @Test
    void an_embargo_moves_where_its_end_is_another_and_still_to_come() {
        Status before = USABLE.embargoedUntil(NOON);

        assertThat(USABLE.embargoedUntil(EVENING).isEmbargoMovedFrom(before, MORNING))
                .isTrue();
        assertThat(USABLE.embargoedUntil(NOON).isEmbargoMovedFrom(before, MORNING))
                .isFalse();
        assertThat(USABLE.embargoedUntil(EVENING).isEmbargoMovedFrom(before, EVENING))
                .isFalse();
        assertThat(USABLE.isEmbargoMovedFrom(before, MORNING)).isFalse();
    }
}
