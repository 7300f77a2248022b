package dev.newslog.api;

import static dev.newslog.api.Calls.assertProblem;
import static dev.newslog.api.Calls.walk;
import static dev.newslog.api.PastSource.AT_ONE;
import static dev.newslog.api.PastSource.NOON;
import static dev.newslog.api.PastSource.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Lists as they stood by the publisher's clock and by the log's.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class ClockedListsEdgeTest {

    private PastSource past;

    @BeforeEach
    void open() {
        past = PastSource.open();
    }

    @Test
    void the_history_is_that_of_the_revisions_that_were_there() throws SQLException {
        UUID id = past.lateArticle();

        asked().get("/articles/" + id + "/revisions?knownAt=2026-11-02T14:30:00Z")
                .then()
                .statusCode(200)
                .body("items.revision", equalTo(List.of(2, 1)))
                .body("items.current", equalTo(List.of(true, false)))
                .body("items[0]", not(hasKey("lastSeenAt")))
                .body("items[0].links.article", endsWith(id + "?knownAt=2026-11-02T14:30:00.000000Z"));
        asked().get("/articles/" + id + "/revisions?at=2026-11-02T13:30:00Z")
                .then()
                .body("items.revision", equalTo(List.of(3, 1)))
                .body("items.current", equalTo(List.of(true, false)))
                .body("items[0].changed", equalTo(List.of("headline")))
                .body("items[0].equalTo", equalTo(1));
        assertThat(walk("/articles/" + id + "/revisions?limit=1&at=2026-11-02T13:30:00Z", "revision"))
                .containsExactly("3", "1");
        assertProblem(asked().get("/articles/" + id + "/revisions?at=2026-11-01T00:00:00Z"), 404, "these clocks");
    }

    @Test
    void an_equal_revision_is_named_only_where_it_was_there() throws SQLException {
        UUID id = past.article(NOON, "A", "A");
        past.archive().place(id, 1, 1, NOON.plusSeconds(7_200), NOON);

        asked().get("/articles/" + id + "/revisions?" + AT_ONE)
                .then()
                .body("items.revision", equalTo(List.of(2)))
                .body("items[0].equalTo", nullValue());
    }

    @Test
    void an_article_stands_in_the_list_where_its_revision_of_then_stood() throws SQLException {
        String late = past.lateArticle().toString();
        String other = past.article(NOON.plusSeconds(60), "B").toString();

        assertThat(past.list("at=2026-11-02T12:30:00Z")).containsExactly(other + " 1 1", late + " 1 1");
        assertThat(past.list("at=2026-11-02T13:30:00Z")).containsExactly(late + " 3 2", other + " 1 1");
        assertThat(past.list("at=2026-11-02T13:30:00Z&knownAt=2026-11-02T14:30:00Z"))
                .containsExactly(other + " 1 1", late + " 1 1");
        assertThat(past.list("knownAt=2026-11-02T14:30:00Z")).containsExactly(late + " 2 2", other + " 1 1");
        assertThat(past.list("knownAt=2026-11-02T12:00:30Z")).containsExactly(late + " 1 1");
        assertThat(past.list("at=2026-11-02T11:00:00Z")).isEmpty();
    }

    @Test
    void a_story_whose_times_are_far_ahead_of_the_log_is_known_when_the_log_has_it() throws SQLException {
        UUID id = past.article(NOON, "A");
        past.archive().place(id, 1, 1, NOON.plus(Duration.ofDays(900)), NOON);

        assertThat(past.list("knownAt=2026-11-02T12:00:00Z")).containsExactly(id + " 1 1");
        assertThat(past.list("knownAt=2026-11-02T11:59:59Z")).isEmpty();
    }
}
