package dev.newslog.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Which timers have a histogram.
class BucketsTest {

    private final MeterRegistry registry = new SimpleMeterRegistry();

    @BeforeEach
    void filter() {
        registry.config().meterFilter(new Buckets());
    }

    @Test
    void ours_and_the_http_servers_have_a_few_buckets() {
        assertThat(buckets("http.server.requests")).hasSize(12).startsWith(5.0).endsWith(30_000.0);
        assertThat(buckets("newslog.log.acknowledgement")).hasSize(12);
        assertThat(buckets("jvm.gc.pause")).isEmpty();
    }

    private double[] buckets(String name) {
        return Arrays.stream(
                        Timer.builder(name).register(registry).takeSnapshot().histogramCounts())
                .mapToDouble(bucket -> bucket.bucket(TimeUnit.MILLISECONDS))
                .toArray();
    }
}
