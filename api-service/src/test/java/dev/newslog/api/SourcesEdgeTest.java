package dev.newslog.api;

import static dev.newslog.api.Calls.assertProblem;
import static dev.newslog.api.Calls.walk;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The sources, with counts of what may be seen.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class SourcesEdgeTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    private ArchiveFixture archive;

    @BeforeEach
    void open() {
        archive = ArchiveFixture.open();
    }

    @Test
    void a_source_has_its_counts_and_its_newest_article() throws SQLException {
        archive.run("delete from article");
        archive.article("harbour-courier", NOON, "Old", "New");
        UUID newest = archive.article("harbour-courier", NOON.plusSeconds(60), "Body");
        UUID killed = archive.article("harbour-courier", NOON.plusSeconds(90), "Body");
        archive.article("coast-wire", NOON, "Body");
        UUID only = archive.article("nordblatt", NOON, "Body");
        archive.status(killed, "canceled");
        archive.status(only, "withheld");
        new IndexFixture(archive).follow();

        when().get("/sources")
                .then()
                .statusCode(200)
                .body("items.source", equalTo(java.util.List.of("coast-wire", "harbour-courier")))
                .body("items[1].articles", equalTo(2))
                .body("items[1].revisions", equalTo(3))
                .body("items[1].newest.id", equalTo(newest.toString()))
                .body("items[1].links.articles", endsWith("/articles?source=harbour-courier"));
        assertThat(walk("/sources?limit=1", "source")).containsExactly("coast-wire", "harbour-courier");
        assertProblem(when().get("/sources?cursor=x"), 400, "cursor");
        assertProblem(when().get("/sources?page=2"), 400, "page");
    }
}
