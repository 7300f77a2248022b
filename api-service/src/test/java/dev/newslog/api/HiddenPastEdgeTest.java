package dev.newslog.api;

import static dev.newslog.api.Calls.assertProblem;
import static dev.newslog.api.PastSource.AT_ONE;
import static dev.newslog.api.PastSource.NOON;
import static dev.newslog.api.PastSource.asked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whether something may be seen is judged now, whatever the clocks say.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class HiddenPastEdgeTest {

    private PastSource past;

    @BeforeEach
    void open() {
        past = PastSource.open();
    }

    @Test
    void an_article_that_is_hidden_now_is_hidden_in_its_past() throws SQLException {
        UUID id = past.article(NOON, "A", "B");
        String then = "?" + AT_ONE;
        past.archive().run("update article set embargoed_until = now() + interval '1 day' where id = '" + id + "'");
        assertProblem(asked().get("/articles/" + id + then), 404, "");

        past.archive().run("update article set embargoed_until = null where id = '" + id + "'");
        past.archive().status(id, "withheld");
        assertProblem(asked().get("/articles/" + id + then), 410, "withheld");

        past.archive().status(id, "canceled");
        assertProblem(asked().get("/articles/" + id + then), 410, "withdrawn");
        assertProblem(asked().get("/articles/" + id + "?at=2026-11-02T11:00:00Z"), 410, "withdrawn");
    }

    @Test
    void what_is_hidden_now_is_in_no_list_of_the_past() throws SQLException {
        UUID canceled = past.article(NOON, "A");
        UUID embargoed = past.article(NOON, "B");
        assertThat(past.list(AT_ONE)).hasSize(2);

        past.archive().status(canceled, "canceled");
        past.archive()
                .run("update article set embargoed_until = now() + interval '1 day' where id = '" + embargoed + "'");

        assertThat(past.list(AT_ONE)).isEmpty();
        assertThat(past.list("knownAt=2026-11-02T13:00:00Z")).isEmpty();
        assertProblem(asked().get("/articles/" + canceled + "/revisions?" + AT_ONE), 410, "withdrawn");
        assertProblem(asked().get("/articles/" + embargoed + "/revisions?" + AT_ONE), 404, "");
    }
}
