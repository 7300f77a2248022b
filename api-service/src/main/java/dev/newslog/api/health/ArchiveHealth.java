package dev.newslog.api.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready when the archive answers and its schema is there; alive whether or not.
@Readiness
@ApplicationScoped
class ArchiveHealth implements HealthCheck {

    private final DataSource archive;

    ArchiveHealth(DataSource archive) {
        this.archive = archive;
    }

    @Override
    public HealthCheckResponse call() {
        try (Connection connection = archive.getConnection();
                PreparedStatement query = connection.prepareStatement("select epoch from readable_feed");
                ResultSet found = query.executeQuery()) {
            return HealthCheckResponse.named("archive").status(found.next()).build();
        } catch (SQLException e) {
            return HealthCheckResponse.named("archive")
                    .down()
                    .withData("reason", "the archive doesn't answer, or has no schema yet")
                    .build();
        }
    }
}
