package dev.newslog.stack.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newslog.stack.submit.Summary.Standing;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void the_rest_is_estimated_where_the_whole_is_known() {
        Standing half = new Standing(1_500, 1_000_000);

        assertThat(Progress.line(half, 4_000_000, Duration.ofSeconds(30)))
                .isEqualTo("1,500 answered, 50 a second, 1.0 MB of 4.0 MB, about 1:30 min left");
        assertThat(Progress.line(half, Document.UNKNOWN, Duration.ofSeconds(30)))
                .isEqualTo("1,500 answered, 50 a second, 1.0 MB");
        assertThat(Progress.line(new Standing(0, 0), 4_000_000, Duration.ZERO))
                .isEqualTo("0 answered, 0 a second, 0.0 MB");
    }

    @Test
    void each_wait_is_longer_until_something_goes_through_and_never_shorter_than_asked() {
        BackOff backOff = new BackOff();

        assertThat(backOff.next(Duration.ZERO)).isEqualTo(BackOff.SHORTEST);
        assertThat(backOff.next(Duration.ofSeconds(30))).isEqualTo(Duration.ofSeconds(30));
        for (int times = 0; times < 10; times++) {
            backOff.next(Duration.ZERO);
        }
        assertThat(backOff.next(Duration.ZERO)).isEqualTo(BackOff.LONGEST);
        backOff.reset();
        assertThat(backOff.next(Duration.ZERO)).isEqualTo(BackOff.SHORTEST);
    }

    @Test
    void where_one_part_of_a_run_has_stopped_the_others_do() {
        Patience patience = new Patience(Duration.ofMinutes(1), InstantSource.system());
        patience.check();
        patience.stop(new StoppedException("the password is wrong", null));

        assertThatThrownBy(patience::check).hasMessage("the password is wrong");
        assertThatThrownBy(() -> patience.pause(Duration.ZERO, "it broke")).hasMessage("the password is wrong");
    }
}
