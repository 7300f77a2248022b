package dev.newslog.api;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What many read is written once, and is given only while it is what the archive has.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class WrittenLatelyEdgeTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final String SOURCE = "written-lately";
    private static final List<String> ACCEPTS = List.of("application/json", "application/ld+json", "text/plain");

    private ArchiveFixture archive;
    private UUID id;
    private String path;

    @BeforeEach
    void story() throws SQLException {
        archive = ArchiveFixture.open();
        id = archive.article(SOURCE, NOON, "It sails.", "It stops.");
        path = "/articles/" + id;
    }

    @Test
    void the_second_reader_costs_the_question_whether_it_is_still_so() {
        for (String accept : ACCEPTS) {
            for (String coding : List.of("identity", "gzip")) {
                RawAnswer first = get(accept, coding);
                AtomicReference<RawAnswer> second = new AtomicReference<>();

                List<String> asked = Statements.during(() -> second.set(get(accept, coding)));

                assertThat(asked).hasSize(1).noneMatch(sql -> sql.contains("body"));
                assertThat(second.get()).isEqualTo(first);
                assertThat(first.text()).contains("It stops.");
            }
        }
    }

    @Test
    void a_new_version_is_given_at_once() throws SQLException {
        String before = get("application/json", "gzip").header("ETag");

        archive.newVersion(id, SOURCE, 3, NOON.plusSeconds(60), "It sails again.");
        RawAnswer after = get("application/json", "gzip");

        assertThat(after.text()).contains("It sails again.").doesNotContain("It stops.");
        assertThat(after.header("ETag")).isNotEqualTo(before);
        assertThat(get("application/json", "gzip")).isEqualTo(after);
    }

    @Test
    void what_is_hidden_is_not_given_any_more() throws SQLException {
        get("application/json", "identity");

        archive.status(id, "withheld");

        assertThat(get("application/json", "identity").status()).isEqualTo(410);
        assertThat(get("image/png", "identity").status()).isEqualTo(410);

        archive.status(id, "usable");
        archive.run("update article set embargoed_until = now() + interval '1 day' where id = '" + id + "'");

        assertThat(get("application/json", "identity").status()).isEqualTo(404);
    }

    @Test
    void who_comes_by_another_host_is_given_its_addresses() {
        assertThat(get("application/json", "gzip").text()).contains("http://news.example" + path);

        assertThat(when().get(path).jsonPath().getString("links.self"))
                .startsWith("http://127.0.0.1:")
                .endsWith(path);
    }

    private RawAnswer get(String accept, String coding) {
        return RawAnswer.get(path, "Accept: " + accept, "Accept-Encoding: " + coding);
    }
}
