package dev.newslog.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// When a submission may try the log.
class BreakerTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final Duration EVERY = Duration.ofMillis(500);

    private final Breaker breaker = new Breaker(EVERY);

    @Test
    void all_may_while_the_log_works() {
        assertThat(breaker.allows(NOW)).isTrue();
        assertThat(breaker.allows(NOW)).isTrue();
        assertThat(breaker.isClosed()).isTrue();
    }

    @Test
    void after_a_failure_one_an_interval_may() {
        breaker.failed(NOW);

        assertThat(breaker.allows(NOW.plusMillis(499))).isFalse();
        assertThat(breaker.allows(NOW.plusMillis(500))).isTrue();
        assertThat(breaker.allows(NOW.plusMillis(500))).isFalse();
        assertThat(breaker.allows(NOW.plusMillis(1_000))).isTrue();
    }

    @Test
    void all_may_again_after_a_success() {
        breaker.failed(NOW);

        assertThat(breaker.succeeded()).isTrue();

        assertThat(breaker.allows(NOW)).isTrue();
        assertThat(breaker.isClosed()).isTrue();
    }

    @Test
    void only_a_change_is_news() {
        assertThat(breaker.succeeded()).isFalse();
        assertThat(breaker.failed(NOW)).isTrue();
        assertThat(breaker.failed(NOW)).isFalse();
    }
}
