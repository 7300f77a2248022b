package dev.newslog.api;

import static dev.newslog.api.Calls.as;
import static dev.newslog.api.Calls.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.events.ArchiveDigest;
import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The digest of the whole archive, as an operator asks for it.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class ArchiveDigestEdgeTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    private ArchiveFixture archive;

    @BeforeEach
    void empty() throws SQLException {
        archive = ArchiveFixture.open();
        archive.run("delete from receipt; delete from change; delete from revision; delete from article;"
                + " delete from log_position");
    }

    @Test
    void operators_alone_may_ask() {
        assertProblem(given().get("/archive/digest"), 401, "HTTP Basic");
        as("site").get("/archive/digest").then().statusCode(403);
        as("courier-cms").get("/archive/digest").then().statusCode(403);
        as("desk").get("/archive/digest").then().statusCode(200).header("Cache-Control", "no-store");
    }

    @Test
    void it_covers_every_article_those_that_nobody_may_read_included() throws SQLException {
        UUID usable = archive.article("digest", NOON, "A", "B");
        UUID canceled = archive.article("digest", NOON, "C");
        UUID embargoed = archive.article("digest", NOON, "D");
        archive.status(canceled, "canceled");
        archive.run("update article set embargoed_until = '2100-01-01T00:00:00.5Z' where id = '" + embargoed + "'");

        JsonPath state = as("desk").get("/archive/digest").jsonPath();

        ArchiveDigest expected = new ArchiveDigest();
        for (UUID id : Stream.of(usable, canceled, embargoed)
                .sorted(ArchiveDigestEdgeTest::asText)
                .toList()) {
            expected.add(
                    id,
                    new byte[] {0},
                    id.equals(canceled) ? "canceled" : "usable",
                    id.equals(embargoed) ? Instant.parse("2100-01-01T00:00:00.5Z") : null);
        }
        assertThat(state.getString("digest")).isEqualTo(expected.value());
        assertThat(state.getLong("articles")).isEqualTo(3);
        assertThat(state.getLong("revisions")).isEqualTo(4);
        assertThat(state.getLong("changes")).isEqualTo(5);
    }

    @Test
    void any_change_of_a_head_makes_another_digest_and_a_repeat_does_not() throws SQLException {
        UUID id = archive.article("digest", NOON, "A");
        String before = digest();

        archive.repeat(id, 1, NOON.plusSeconds(1));
        assertThat(digest()).isEqualTo(before);

        archive.run("update article set chain_digest = '\\x01' where id = '" + id + "'");
        assertThat(digest()).isNotEqualTo(before);
    }

    @Test
    void it_says_how_far_the_log_was_read() throws SQLException {
        UUID topic = UUID.randomUUID();
        archive.run(
                "insert into log_position values ('%1$s', 1, 'news.submissions', 7), ('%1$s', 0, 'news.submissions', 3)"
                        .formatted(topic));

        JsonPath state = as("desk").get("/archive/digest").jsonPath();

        assertThat(state.getList("log.partition")).isEqualTo(List.of(0, 1));
        assertThat(state.getList("log.nextOffset")).isEqualTo(List.of(3, 7));
        assertThat(state.getList("log.topicId")).containsOnly(topic.toString());
        assertThat(state.getList("log.topic")).containsOnly("news.submissions");
    }

    @Test
    void more_articles_than_are_fetched_at_once_are_all_covered() throws SQLException {
        new QueryPlans(archive).fill();

        JsonPath state = as("desk").get("/archive/digest").jsonPath();

        assertThat(state.getLong("articles")).isEqualTo(4_000);
        assertThat(state.getLong("revisions")).isEqualTo(8_298);
    }

    private static String digest() {
        return as("desk").get("/archive/digest").jsonPath().getString("digest");
    }

    private static int asText(UUID one, UUID other) {
        return one.toString().compareTo(other.toString());
    }
}
