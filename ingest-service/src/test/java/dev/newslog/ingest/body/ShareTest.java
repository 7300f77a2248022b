package dev.newslog.ingest.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// How requests share the bytes in flight.
class ShareTest {

    private final AtomicLong inFlight = new AtomicLong();

    @Test
    void shares_together_never_pass_the_bound() {
        Share first = new Share(inFlight, 100);
        Share second = new Share(inFlight, 100);

        assertThat(first.reaches(60)).isTrue();
        assertThat(second.reaches(41)).isFalse();
        assertThat(second.reaches(40)).isTrue();
        assertThat(first.reaches(61)).isFalse();
        assertThat(inFlight).hasValue(100);
    }

    @Test
    void a_share_grows_only_by_what_it_lacks() {
        Share share = new Share(inFlight, 100);

        assertThat(share.reaches(90)).isTrue();
        assertThat(share.reaches(50)).isTrue();
        assertThat(share.reaches(100)).isTrue();

        assertThat(inFlight).hasValue(100);
    }

    @Test
    void what_is_released_is_there_for_others() {
        Share first = new Share(inFlight, 100);
        first.reaches(100);

        first.release();
        first.release();

        assertThat(new Share(inFlight, 100).reaches(100)).isTrue();
        assertThat(inFlight).hasValue(100);
    }

    @Test
    void a_share_that_was_released_takes_nothing_more() {
        Share share = new Share(inFlight, 100);
        share.release();

        assertThat(share.reaches(1)).isFalse();
        assertThat(inFlight).hasValue(0);
    }
}
