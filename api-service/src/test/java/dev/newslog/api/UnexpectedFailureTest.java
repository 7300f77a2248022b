package dev.newslog.api;

import static dev.newslog.api.Calls.assertProblem;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What goes wrong on our side is our secret.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class UnexpectedFailureTest {

    private final Logged logged = Logged.listening();

    @AfterEach
    void listenNoMore() {
        logged.close();
    }

    @Test
    void an_unexpected_failure_tells_nothing_but_the_id_under_which_it_was_logged_once() {
        Response answer = when().get("/articles/" + UUID.randomUUID() + "/broken");

        assertProblem(answer, 500, "failure");
        assertThat(answer.asString()).doesNotContain(BrokenResource.SECRET).doesNotContain("IllegalState");
        assertThat(logged.warnings())
                .extracting(Logged.Line::message)
                .containsExactly("Unexpected failure " + answer.jsonPath().getString("failure"));
    }
}
