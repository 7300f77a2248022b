package dev.newslog.edge;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.Stream;

/// Gives the timers of the HTTP server and our own the same few buckets, so that quantiles can be told over all
/// instances of a service.
@Singleton
class Buckets implements MeterFilter {

    private static final String HTTP = "http.server.requests";
    private static final String OURS = "newslog.";
    private static final DistributionStatisticConfig BUCKETS = DistributionStatisticConfig.builder()
            .serviceLevelObjectives(Stream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000)
                    .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
                    .toArray())
            .build();

    @Override
    public DistributionStatisticConfig configure(Meter.Id meter, DistributionStatisticConfig config) {
        boolean isOurs = meter.getName().equals(HTTP) || meter.getName().startsWith(OURS);
        return isOurs && meter.getType() == Meter.Type.TIMER ? BUCKETS.merge(config) : config;
    }
}
