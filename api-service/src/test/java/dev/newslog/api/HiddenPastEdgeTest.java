package dev.newslog.api;

import static dev.newslog.api.Calls.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whether something may be seen is judged now, whatever the clocks say.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class HiddenPastEdgeTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final String AT_ONE = "at=2026-11-02T13:00:00Z";

    private ArchiveFixture archive;
    private String source;

    @BeforeEach
    void open() {
        archive = ArchiveFixture.open();
        source = "then-" + UUID.randomUUID();
    }

    @Test
    void an_article_that_is_hidden_now_is_hidden_in_its_past() throws SQLException {
        UUID id = archive.article(source, NOON, "A", "B");
        String then = "?" + AT_ONE;
        archive.run("update article set embargoed_until = now() + interval '1 day' where id = '" + id + "'");
        assertProblem(asked().get("/articles/" + id + then), 404, "");

        archive.run("update article set embargoed_until = null where id = '" + id + "'");
        archive.status(id, "withheld");
        assertProblem(asked().get("/articles/" + id + then), 410, "withheld");

        archive.status(id, "canceled");
        assertProblem(asked().get("/articles/" + id + then), 410, "withdrawn");
        assertProblem(asked().get("/articles/" + id + "?at=2026-11-02T11:00:00Z"), 410, "withdrawn");
    }

    @Test
    void what_is_hidden_now_is_in_no_list_of_the_past() throws SQLException {
        UUID canceled = archive.article(source, NOON, "A");
        UUID embargoed = archive.article(source, NOON, "B");
        assertThat(list(AT_ONE)).hasSize(2);

        archive.status(canceled, "canceled");
        archive.run("update article set embargoed_until = now() + interval '1 day' where id = '" + embargoed + "'");

        assertThat(list(AT_ONE)).isEmpty();
        assertThat(list("knownAt=2026-11-02T13:00:00Z")).isEmpty();
        assertProblem(asked().get("/articles/" + canceled + "/revisions?" + AT_ONE), 410, "withdrawn");
        assertProblem(asked().get("/articles/" + embargoed + "/revisions?" + AT_ONE), 404, "");
    }

    private List<String> list(String clocks) {
        JsonPath page = asked().get("/articles?source=" + source + "&" + clocks)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return page.getList("items.collect { it.id + ' ' + it.revision + ' ' + it.revisions }", String.class);
    }

    private static RequestSpecification asked() {
        return given().urlEncodingEnabled(false);
    }
}
