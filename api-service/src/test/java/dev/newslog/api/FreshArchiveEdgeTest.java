package dev.newslog.api;

import static dev.newslog.api.Calls.assertProblem;
import static io.restassured.RestAssured.when;

import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/// A service that was started before the archive had its schema.
@QuarkusTest
@TestProfile(FreshArchiveEdgeTest.Alone.class)
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class FreshArchiveEdgeTest {

    /// With a database that no other test has filled.
    public static final class Alone implements QuarkusTestProfile {}

    @Test
    void a_service_without_a_schema_lives_and_starts_when_it_is_there() {
        assertHealth("live", 200);
        assertHealth("started", 503);
        assertHealth("ready", 503);
        assertProblem(when().get("/articles"), 503, "");

        ArchiveFixture.open();

        assertHealth("started", 200);
        assertHealth("ready", 200);
        when().get("/articles").then().statusCode(200);
    }

    private static void assertHealth(String check, int status) {
        when().get("/q/health/" + check).then().statusCode(status);
    }
}
