package dev.newslog.store.intake;

import dev.newslog.store.archive.FailureKind;
import dev.newslog.store.log.LogUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Ready while the last batch was archived. A failure is logged once, when it begins, and its end as well.
@Readiness
@Default
@ApplicationScoped
class IntakeHealth implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(IntakeHealth.class);

    private static final String NONE = "";

    private final Holes holes = new Holes();
    private volatile String trouble = NONE;

    /// Called for one batch at a time.
    ///
    /// @param left what could not be taken
    void observe(@Nullable LeftOut left, @Nullable Throwable failure) {
        String now = failure == null ? holes.observe(left == null ? Map.of() : left.gaps()) : describe(failure);
        if (now.equals(trouble)) {
            return;
        }
        trouble = now;
        if (now.equals(NONE)) {
            LOG.info("Batches are archived again");
        } else if (failure == null) {
            LOG.error(now);
        } else if (!(failure instanceof LogUnavailableException) && FailureKind.of(failure) == FailureKind.UNFORESEEN) {
            LOG.error("A batch can't be archived; it is tried again until it can", failure);
        } else {
            LOG.warnf("A batch can't be archived for now: %s", now);
        }
    }

    @Override
    public HealthCheckResponse call() {
        String now = trouble;
        return now.equals(NONE)
                ? HealthCheckResponse.up("intake")
                : HealthCheckResponse.named("intake")
                        .down()
                        .withData("reason", now)
                        .build();
    }

    private static String describe(Throwable failure) {
        return FailureKind.sqlState(failure)
                .map(state -> "SQLState " + state)
                .orElseGet(() -> failure.getClass().getSimpleName() + ": " + failure.getMessage());
    }
}
