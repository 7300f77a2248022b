package dev.newslog.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.stack.LocalStackResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// What is asked costs what is answered, however large the archive is and however common what it is asked by. What each
/// request touched is told in `target/buffers-<articles>.tsv`, so that runs of other sizes (`-Dnewslog.test.articles`)
/// can be held against each other.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
@TestProfile(BoundedWorkTest.FewSessions.class)
@TestInstance(Lifecycle.PER_CLASS)
class BoundedWorkTest {

    /// One for requests, and one that follows the feed.
    public static final class FewSessions implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.datasource.jdbc.max-size", "2");
        }
    }

    /// With two hundred thousand revisions, where nothing else is asked for.
    private static final int ARTICLES = Integer.getInteger("newslog.test.articles", 120_000);

    private static final Path TOLD = Path.of("target", "buffers-" + ARTICLES + ".tsv");

    private static final int LIMIT = 20;
    /// An item is an entry of one to three indexes and two rows by the paths of their keys; of the past, it is what was
    /// before and after it too.
    private static final long AN_ITEM = 60;
    /// A document of a feed tells of a window, and looks at two more for what was taken back.
    private static final int WINDOWS = 300;
    /// So many hits are few, and so many are ranked.
    private static final int FEW = 1_000;

    @Inject
    AgroalDataSource pool;

    private ArchiveFixture archive;

    @BeforeAll
    void fill() throws SQLException, IOException {
        Files.deleteIfExists(TOLD);
        archive = ArchiveFixture.open();
        LargeArchive.fill(archive, ARTICLES);
        new IndexFixture(archive).follow();
        archive.run(
                "vacuum (analyze) article, revision, change, receipt, archive_index.term, archive_index.article_entry");
    }

    @Test
    void no_request_touches_more_than_a_small_multiple_of_its_limit() throws SQLException, IOException {
        assertThat(aboveTheBound(AN_ITEM * LIMIT, paths())).isEmpty();
    }

    /// Whether few have the words is found out first.
    @Test
    void a_search_touches_no_more_than_what_it_looks_at_first() throws SQLException, IOException {
        assertThat(aboveTheBound(AN_ITEM * LIMIT + 5 * FEW, searches())).isEmpty();
        assertThat(aboveTheBound(AN_ITEM * FEW, "/articles?q=ferry&order=relevance"))
                .isEmpty();
    }

    @Test
    void a_document_of_a_feed_touches_no_more_than_what_it_tells_of() throws SQLException, IOException {
        assertThat(aboveTheBound(AN_ITEM * (WINDOWS + LIMIT), feeds())).isEmpty();
    }

    private Map<String, Long> aboveTheBound(long bound, String... paths) throws SQLException, IOException {
        Buffers buffers = new Buffers(archive, pool);
        Map<String, Long> above = new LinkedHashMap<>();
        for (String path : paths) {
            long touched = buffers.of(path);
            tell(path, touched);
            if (touched > bound) {
                above.put(path, touched);
            }
        }
        return above;
    }

    private static void tell(String path, long touched) throws IOException {
        String line = path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}") + "\t" + touched + "\n";
        Files.writeString(TOLD, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static String[] searches() {
        return new String[] {
            "/articles?q=rarest",
            "/articles?q=ferry",
            "/articles?q=ferry&section=common",
            "/articles?q=rarest&section=common",
            "/articles?q=rarest&section=rare&language=en"
        };
    }

    private String[] feeds() throws SQLException {
        String window = archive.value("select epoch || '-' || position / 200 * 100 from feed_position");
        return new String[] {
            "/feeds/articles.atom",
            "/feeds/articles.atom?section=rare",
            "/feeds/articles.atom?q=ferry",
            "/feeds/articles.atom?archive=" + window,
            "/feeds/revisions.json",
            "/feeds/revisions.json?source=rare",
            "/feeds/revisions.json?archive=" + window,
            "/feeds/revisions.json?q=ferry&archive=" + window
        };
    }

    private String[] paths() throws SQLException {
        String article = archive.value("select max(id::text) from article where revisions = 2");
        String liveBlog = archive.value("select id from article where revisions > 100 limit 1");
        String deep = given().urlEncodingEnabled(false)
                .get("/articles?section=common&to=2026-02-01T00:00:00Z")
                .jsonPath()
                .getString("next");
        return new String[] {
            "/articles",
            "/articles?source=many-1",
            "/articles?source=rare",
            "/articles?section=common",
            "/articles?section=rare",
            "/articles?language=en",
            "/articles?byline=common&language=en",
            "/articles?byline=rare&language=en",
            "/articles?section=rare&language=en&source=many-1",
            "/articles?keyword=common&section=common&language=en",
            "/articles?keyword=rare",
            "/articles?uri=urn:many:7777",
            "/articles?from=2026-02-01T00:00:00Z&to=2026-02-02T00:00:00Z",
            "/articles?section=common&from=2026-02-01T00:00:00Z&to=2026-02-02T00:00:00Z",
            "/articles?at=2026-02-01T00:00:00Z",
            "/articles?knownAt=2026-02-01T00:00:00Z",
            "/articles?at=2026-02-01T00:00:00Z&section=common",
            "/articles?at=2026-02-01T00:00:00Z&section=rare",
            deep,
            "/articles/" + article,
            "/articles/" + article + "/revisions",
            "/articles/" + article + "/revisions/1",
            "/articles/" + article + "/diff",
            "/articles/" + article + "/timemap",
            "/articles/" + liveBlog + "/revisions",
            "/articles/" + liveBlog + "/diff?from=7&to=9",
            "/revisions",
            "/revisions?source=rare",
            "/revisions?source=many-1",
            "/sources"
        };
    }
}
