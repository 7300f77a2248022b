package dev.newslog.store.archive;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.bytefish.pgbulkinsert.mapping.AbstractMapping;
import dev.newslog.stack.Database;
import dev.newslog.stack.LocalStackResource;
import dev.newslog.store.TestArchive;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class CopiesEdgeTest {

    /// Far more than the buffers of a socket hold, so that who writes it waits for PostgreSQL.
    private static final List<String> LONG_TEXTS = Collections.nCopies(64, "A long text. ".repeat(80_000));

    private static final String END_COPY = """
            select pg_terminate_backend(pid) from pg_stat_activity
            where wait_event_type = 'Lock' and query like 'COPY%copied%'
            """;

    private TestArchive archive;

    @BeforeEach
    void make_a_table() {
        archive = TestArchive.ofApplication().migrated();
        archive.run("create table archive.copied (text text, number integer default 1 unique)");
    }

    @AfterEach
    void drop_the_table() {
        archive.run("drop table archive.copied");
    }

    @Test
    void a_connection_that_breaks_amid_a_copy_fails_the_transaction_at_once() throws Exception {
        try (Connection holder = archive.connect(Database.OWNER)) {
            holder.setAutoCommit(false);
            holder.createStatement().execute("insert into copied (text) values ('It has the number 1.')");
            Future<?> copying = CompletableFuture.runAsync(
                    () -> QuarkusTransaction.requiringNew().run(() -> Copies.write(new Texts(), LONG_TEXTS)),
                    work -> Thread.ofVirtual().start(work));

            await().atMost(20, SECONDS).until(() -> archive.texts(END_COPY).size() == 1);

            assertThatThrownBy(() -> copying.get(20, SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .extracting(FailureKind::of)
                    .isEqualTo(FailureKind.PASSING);
        }
    }

    private static final class Texts extends AbstractMapping<String> {

        Texts() {
            super("archive", "copied");
            mapText("text", text -> text);
        }
    }
}
