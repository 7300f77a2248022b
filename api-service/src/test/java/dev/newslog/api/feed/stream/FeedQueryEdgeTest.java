package dev.newslog.api.feed.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.api.ArchiveFixture;
import dev.newslog.api.QueryPlans;
import dev.newslog.api.TestClients;
import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/// The stream goes on from any position by its index.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class FeedQueryEdgeTest {

    /// Few enough for an archive of this size to be worth its indexes.
    private static final int PAGE = 20;

    @Test
    void a_page_from_any_position_comes_by_index() throws SQLException {
        ArchiveFixture archive = ArchiveFixture.open();
        QueryPlans plans = new QueryPlans(archive);
        plans.fill();
        long after = Long.parseLong(archive.value("select position - 5000 from feed_position"));

        assertThat(plans.plan(FeedQuery.OF_ALL, after, PAGE)).contains("change_position", "article_pk", "revision_pk");
        for (String source : new String[] {"many-7", "unknown"}) {
            assertThat(plans.plan(FeedQuery.OF_SOURCE, after, source, PAGE)).contains("change_", "article_pk");
        }
    }
}
