package dev.newslog.ingest.submission;

import static dev.newslog.ingest.submission.Edge.STORY;
import static dev.newslog.ingest.submission.Edge.courier;
import static dev.newslog.ingest.submission.Edge.logSize;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is taken, from whom and in which form, and how the others are told.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "none"))
@QuarkusTestResource(TestClients.class)
class ContractEdgeTest {

    @BeforeEach
    void awaitReady() {
        Edge.awaitReady();
    }

    @Test
    void what_a_client_may_not_do_is_refused() {
        int before = logSize();
        String foreign = STORY.formatted("x").replace("harbour-courier", "rival");

        given().contentType("application/json")
                .body(STORY)
                .post("/articles")
                .then()
                .statusCode(401);
        given().auth()
                .preemptive()
                .basic("courier-cms", "wrong")
                .contentType("application/json")
                .body(STORY)
                .post("/articles")
                .then()
                .statusCode(401);
        given().auth()
                .preemptive()
                .basic("site", "site")
                .contentType("application/json")
                .body(STORY)
                .post("/articles")
                .then()
                .statusCode(403);
        courier()
                .contentType("application/json")
                .body(foreign)
                .post("/articles")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/source-not-yours"));
        courier().contentType("text/csv").body("a,b").post("/articles").then().statusCode(415);
        courier()
                .contentType("application/json")
                .body(new byte[3 * 1024 * 1024])
                .post("/articles")
                .then()
                .statusCode(413);

        assertThat(logSize()).isEqualTo(before);
    }

    @Test
    void a_parameter_that_is_not_known_is_refused() {
        courier()
                .contentType("application/json")
                .body(STORY.formatted("x"))
                .post("/articles?version=2")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("version"));
        courier()
                .delete("/articles/" + UUID.randomUUID() + "?source=harbour-courier&reason=a&reason=b&resaon=c")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("reason", "resaon", "/reason"));
    }

    @Test
    void a_media_type_without_a_reader_is_told_the_others() {
        courier()
                .contentType("text/csv")
                .body("a,b")
                .post("/articles")
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("instance", equalTo("/articles"))
                .body("detail", containsString("application/json, application/vnd.iptc.ninjs+json, text/plain"));
    }

    @Test
    void the_contract_names_what_is_taken_and_how_that_is_told() {
        JsonPath contract = given().get("/q/openapi?format=json").jsonPath();
        String detail =
                courier().contentType("text/csv").body("a").post("/articles").path("detail");

        String post = "paths.'/articles'.post";
        String put = "paths.'/articles/{articleId}'.put";
        Set<String> all =
                contract.<String, Object>getMap(post + ".requestBody.content").keySet();
        Set<String> ofOne =
                contract.<String, Object>getMap(put + ".requestBody.content").keySet();
        Set<String> ofMany = new LinkedHashSet<>(all);
        ofMany.removeAll(ofOne);
        assertThat(detail)
                .isEqualTo(
                        "send one of %s; or many at once by POST as %s",
                        String.join(", ", ofOne), String.join(", ", ofMany));
        assertThat(contract.getMap(post + ".responses")).containsKeys("200", "202");
        assertThat(contract.getMap(put + ".responses")).containsKey("202");
    }
}
