package dev.newslog.api;

import static dev.newslog.api.Calls.as;
import static dev.newslog.api.Calls.assertProblem;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;

import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// An archive that is not for everyone.
@QuarkusTest
@TestProfile(PrivateArchiveEdgeTest.NotPublic.class)
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class PrivateArchiveEdgeTest {

    /// Only readers may read.
    public static final class NotPublic implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("newslog.api.public", "false");
        }
    }

    @Test
    void only_readers_get_in_and_health_and_metrics_stay_open() throws SQLException {
        UUID article = ArchiveFixture.open().article("private", Instant.parse("2026-11-02T12:00:00Z"), "Secret");
        String revision = "/articles/" + article + "/revisions/1";

        for (String path : new String[] {
            "/articles",
            revision,
            "/revisions",
            "/revisions/stream",
            "/submissions/" + UUID.randomUUID(),
            "/nowhere",
            "/q/openapi",
            "/q/health/../../articles",
            "/q/metrics/../../articles",
            "/q/metricsx"
        }) {
            assertProblem(given().urlEncodingEnabled(false).get(path), 401, "HTTP Basic");
        }
        for (String client : new String[] {"site", "courier-cms", "desk"}) {
            as(client).get(revision).then().statusCode(200).header("Cache-Control", "private, max-age=60");
        }
        as("guest").get(revision).then().statusCode(403).body(containsString("Forbidden"));
        assertProblem(as("site", "wrong").get(revision), 401, "HTTP Basic");
        for (String open : new String[] {"health/live", "health/ready", "health/started", "health", "metrics"}) {
            when().get("/q/" + open).then().statusCode(200);
        }
    }
}
