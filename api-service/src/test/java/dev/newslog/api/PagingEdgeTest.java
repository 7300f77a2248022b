package dev.newslog.api;

import static dev.newslog.api.Calls.walk;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The pages of a list lead to all of it.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class PagingEdgeTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00.123456Z");

    private ArchiveFixture archive;

    @BeforeEach
    void open() {
        archive = ArchiveFixture.open();
    }

    @Test
    void a_reader_that_pages_while_others_write_sees_each_article_once() throws SQLException {
        List<String> expected = new ArrayList<>();
        for (int at = 0; at < 7; at++) {
            expected.addFirst(
                    archive.article("paging", NOON.plusSeconds(at / 2), "Body").toString());
        }
        List<String> seen = new ArrayList<>();
        String next = "/articles?source=paging&limit=2";

        while (next != null) {
            JsonPath page = when().get(next).then().statusCode(200).extract().jsonPath();
            seen.addAll(page.getList("items.id"));
            archive.article("paging", NOON.plusSeconds(1_000), "New");
            next = page.getString("next");
        }

        assertThat(seen).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void an_article_of_an_odd_date_keeps_no_page_from_its_next() throws SQLException {
        List<String> expected = new ArrayList<>();
        for (String time : List.of("4000-01-01 00:00Z BC", "0001-12-31 23:59:59.999999Z BC", "20000-02-29 12:00Z")) {
            UUID id = archive.article("odd", NOON, "Body");
            archive.run("update article set current_order_time = '%s' where id = '%s'".formatted(time, id));
            archive.run(
                    "update revision set first_order_time = '%1$s', first_created = '%1$s', version_created = '%1$s'"
                                    .formatted(time)
                            + " where article_id = '" + id + "'");
            expected.addFirst(id.toString());
            when().get("/articles/" + id + "/timemap").then().statusCode(200);
        }

        assertThat(walk("/articles?source=odd&limit=1", "id")).containsExactlyElementsOf(expected);
    }
}
