package dev.newslog.store.intake;

import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.apache.kafka.common.Metric;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready while the consumer is a member of its group: it sends heartbeats to the broker then. Where there are more
/// instances than partitions, one that has none is as ready as the others: it takes over when one of them ends.
@Readiness
@ApplicationScoped
class GroupHealth implements HealthCheck {

    private static final String HEARTBEAT = "last-heartbeat-seconds-ago";

    private final KafkaClientService clients;
    private final Assignment assignment;
    private final Duration session;

    GroupHealth(
            KafkaClientService clients,
            Assignment assignment,
            @ConfigProperty(name = "mp.messaging.incoming." + SubmissionConsumer.CHANNEL + ".session.timeout.ms")
                    int sessionMillis) {
        this.clients = clients;
        this.assignment = assignment;
        this.session = Duration.ofMillis(sessionMillis);
    }

    @Override
    public HealthCheckResponse call() {
        double secondsAgo = secondsSinceHeartbeat();
        var response = HealthCheckResponse.named("group").withData("partitions", assignment.count());
        if (secondsAgo < 0) {
            return response.down()
                    .withData("reason", "the consumer has not joined its group yet")
                    .build();
        }
        return secondsAgo <= session.toSeconds()
                ? response.up().build()
                : response.down()
                        .withData("reason", "the consumer sent no heartbeat for %.0f seconds".formatted(secondsAgo))
                        .build();
    }

    /// Negative before the first one. Metrics may be read by any thread, and so tell of a consumer that is stuck.
    private double secondsSinceHeartbeat() {
        return clients.getConsumer(SubmissionConsumer.CHANNEL).unwrap().metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals(HEARTBEAT))
                .map(Metric::metricValue)
                .mapToDouble(value -> (double) value)
                .max()
                .orElse(-1);
    }
}
