package dev.newslog.store.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void a_next_archive_is_close_when_little_is_left() {
        assertThat(new Progress(99_500, 100_000, 0).isClose()).isTrue();
        assertThat(new Progress(99_499, 100_000, 0).isClose()).isFalse();
    }

    @Test
    void a_next_archive_that_has_read_nothing_is_not_close_however_little_there_is() {
        assertThat(new Progress(0, 1, 0).isClose()).isFalse();
        assertThat(new Progress(1, 1, 0).isClose()).isTrue();
    }
}
