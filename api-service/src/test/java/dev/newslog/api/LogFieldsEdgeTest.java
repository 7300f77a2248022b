package dev.newslog.api;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A log line names the story that it is about, on whatever thread it was written.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class LogFieldsEdgeTest {

    private final Logged logged = Logged.listening();

    @AfterEach
    void listenNoMore() {
        logged.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/broken", "/broken/virtual"})
    void a_line_bears_the_id_of_its_own_request_alone(String failing) {
        String article = UUID.randomUUID().toString();
        String submission = UUID.randomUUID().toString();

        when().get("/articles/" + article + failing).then().statusCode(500);
        when().get("/submissions/" + submission + failing).then().statusCode(500);
        when().get("/articles/no-name" + failing).then().statusCode(500);

        assertThat(logged.warnings())
                .extracting(line -> line.fields().get("articleId"))
                .containsExactly(article, null, null);
        assertThat(logged.warnings())
                .extracting(line -> line.fields().get("submissionId"))
                .containsExactly(null, submission, null);
    }
}
