package dev.newslog.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a client can't write into a metric.
class HttpLabelsTest {

    private final MeterRegistry registry = new SimpleMeterRegistry();

    @BeforeEach
    void filter() {
        registry.config().meterFilter(new HttpLabels());
    }

    @Test
    void methods_that_nobody_serves_are_one() {
        assertThat(request("BREW", "/articles", "405").getTag("method")).isEqualTo("OTHER");
        assertThat(request("STEEP", "/articles", "405").getTag("method")).isEqualTo("OTHER");
        assertThat(request("POST", "/articles", "202").getTag("method")).isEqualTo("POST");
    }

    @Test
    void one_that_hung_up_is_told_without_its_path() {
        assertThat(request("POST", "/any/thing", "RESET").getTag("uri")).isEqualTo("UNKNOWN");
        assertThat(request("POST", "/articles", "202").getTag("uri")).isEqualTo("/articles");
    }

    @Test
    void other_meters_are_left_alone() {
        Meter.Id other =
                registry.counter("other", "method", "BREW", "status", "RESET").getId();

        assertThat(other.getTag("method")).isEqualTo("BREW");
        assertThat(other.getTag("uri")).isNull();
    }

    private Meter.Id request(String method, String uri, String status) {
        return Timer.builder("http.server.requests")
                .tags("method", method, "uri", uri, "status", status)
                .register(registry)
                .getId();
    }
}
