package dev.newslog.api;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The articles of a source that no other test has, asked for by the clocks.
record PastSource(ArchiveFixture archive, String source) {

    static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    static final String AT_ONE = "at=2026-11-02T13:00:00Z";

    static PastSource open() {
        return new PastSource(ArchiveFixture.open(), "then-" + UUID.randomUUID());
    }

    /// An article with a revision for each body, all of this time.
    UUID article(Instant time, String... bodies) throws SQLException {
        return archive.article(source, time, bodies);
    }

    /// One of noon with a version that came late.
    UUID lateArticle() throws SQLException {
        return LateStory.in(archive, source, NOON);
    }

    /// The id, revision and number of revisions of each article in its list.
    List<String> list(String clocks) {
        JsonPath page = asked().get("/articles?source=" + source + "&" + clocks)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return page.getList("items.collect { it.id + ' ' + it.revision + ' ' + it.revisions }", String.class);
    }

    /// A request whose address is sent as it is.
    static RequestSpecification asked() {
        return given().urlEncodingEnabled(false);
    }
}
