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
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The pages of a list of the past lead to all of it.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class ClockedPagesEdgeTest {

    private PastSource past;

    @BeforeEach
    void open() {
        past = PastSource.open();
    }

    @Test
    void a_reader_that_pages_the_past_while_others_write_sees_each_article_once() throws SQLException {
        List<String> expected = new ArrayList<>();
        for (int at = 0; at < 7; at++) {
            expected.add(past.article(NOON.plusSeconds(at / 2), "A").toString());
        }
        int version = 2;
        for (String clocks : List.of(AT_ONE, "knownAt=2026-11-02T15:00:00%2B02:00")) {
            List<String> seen = new ArrayList<>();
            String next = "/articles?limit=2&source=" + past.source() + "&" + clocks;
            while (next != null) {
                JsonPath page =
                        asked().get(next).then().statusCode(200).extract().jsonPath();
                seen.addAll(page.getList("items.id"));
                past.archive()
                        .newVersion(
                                UUID.fromString(expected.getFirst()),
                                past.source(),
                                version++,
                                NOON.plusSeconds(9_000),
                                "B");
                next = page.getString("next");
            }

            assertThat(seen).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void a_cursor_leads_on_by_its_own_clocks_alone() throws SQLException {
        UUID id = past.article(NOON, "A", "B");
        past.article(NOON, "C");
        for (String here :
                List.of("/articles?limit=1&source=" + past.source(), "/articles/" + id + "/revisions?limit=1")) {
            String past = cursor(here + "&" + AT_ONE);
            String now = cursor(here);

            asked().get(here + "&at=2026-11-02T14:00:00%2B01:00&cursor=" + past)
                    .then()
                    .statusCode(200);
            for (String other : List.of("&cursor=" + past, "&knownAt=2026-11-02T13:00:00Z&cursor=" + past)) {
                assertProblem(asked().get(here + other), 400, "'cursor'");
            }
            assertProblem(asked().get(here + "&" + AT_ONE + "&cursor=" + now), 400, "'cursor'");
            assertProblem(asked().get(here + "&at=2026-11-02T11:00:00Z&cursor=" + past), 400, "'cursor'");
        }
    }

    private static String cursor(String list) {
        String next = asked().get(list).then().statusCode(200).extract().path("next");
        return next.replaceAll(".*cursor=", "").replaceAll("&.*", "");
    }
}
