package dev.newslog.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.stack.LocalStackResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/// An archive of some thousand articles is as quick as a large one, though reading all of it looks cheap to PostgreSQL.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
@TestProfile(BoundedWorkTest.FewSessions.class)
class BoundedWorkOfFewTest {

    private static final int ARTICLES = 6_000;

    @Inject
    AgroalDataSource pool;

    @Test
    void several_common_terms_are_looked_for_along_the_order_of_the_list() throws SQLException {
        ArchiveFixture archive = ArchiveFixture.open();
        LargeArchive.fill(archive, ARTICLES);
        new IndexFixture(archive).follow();
        archive.run("vacuum (analyze) article, revision, archive_index.term, archive_index.article_entry");

        long touched = new Buffers(archive, pool).of("/articles?keyword=common&section=common&language=en");

        assertThat(touched).isLessThan(ARTICLES / 4);
    }
}
