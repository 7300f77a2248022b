package dev.newslog.api;

import static dev.newslog.api.Calls.as;
import static dev.newslog.api.Calls.assertProblem;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who is told what, where anyone may read.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class AccessEdgeTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    private ArchiveFixture archive;

    @BeforeEach
    void open() {
        archive = ArchiveFixture.open();
    }

    @Test
    void anyone_may_read_and_so_may_a_client_with_any_role() {
        when().get("/articles").then().statusCode(200);
        as("site").get("/articles").then().statusCode(200);
        as("guest").get("/articles").then().statusCode(200);
    }

    @Test
    void wrong_credentials_are_refused_even_where_none_are_needed() {
        assertProblem(as("site", "wrong").get("/articles"), 401, "HTTP Basic");
        assertProblem(as("stranger").get("/articles/" + UUID.randomUUID()), 401, "HTTP Basic");
        assertProblem(given().header("Authorization", "Basic nonsense").get("/revisions"), 401, "HTTP Basic");
        as("site", "wrong").get("/articles").then().header("WWW-Authenticate", "Basic realm=\"newslog\"");
    }

    @Test
    void a_receipt_names_its_client_and_its_place_on_the_log_to_that_client_and_to_operators_only()
            throws SQLException {
        UUID submission = UUID.randomUUID();
        archive.receipt(submission, archive.article("receipt-access", NOON, "A"), "courier-cms");
        String receipt = "/submissions/" + submission;

        for (String knowing : new String[] {"courier-cms", "desk"}) {
            as(knowing)
                    .get(receipt)
                    .then()
                    .statusCode(200)
                    .body("client", equalTo("courier-cms"))
                    .body("log.topic", equalTo("news.submissions"))
                    .body("log.partition", equalTo(0))
                    .body("log.offset", equalTo(7));
        }
        for (var asking : new RequestSpecification[] {given(), as("site"), as("guest")}) {
            asking.get(receipt)
                    .then()
                    .statusCode(200)
                    .body("outcome", equalTo("new-article"))
                    .body("$", not(hasKey("client")))
                    .body("$", not(hasKey("log")));
        }
    }
}
