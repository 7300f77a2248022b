package dev.newslog.store.rebuild;

import static dev.newslog.store.Events.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.stack.LocalStackResource;
import dev.newslog.store.index.IndexAudit;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What becomes of the index of lists when another archive takes the served one's place.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class SwitchIndexEdgeTest {

    private final UUID ferry = UUID.randomUUID();
    private SwitchStage stage;
    private IndexAudit index;

    @BeforeEach
    void make_a_next_archive() throws Exception {
        stage = new SwitchStage();
        index = new IndexAudit(stage.archive());
        stage.log().append(said(ferry, "1", "A"));
        stage.archive().awaitReceipts(ferry, 1);
        index.awaitEqual();
        stage.makeNext();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void it_goes_on_with_the_new_archive_from_where_it_is() throws Exception {
        stage.archive().run("""
                insert into archive_index.term select 42, first_order_time, article_id, number, true from revision
                """);
        Future<?> switched = stage.beside(stage::followAndSwitch);
        int versions = 1;
        while (!switched.isDone()) {
            versions++;
            stage.log().append(said(ferry, Integer.toString(versions), "Version " + versions));
        }
        switched.get();
        stage.log().append(said(ferry, Integer.toString(versions + 1), "The last"));

        stage.archive().awaitReceipts(ferry, versions + 1);
        index.awaitEqual();
        assertThat(stage.archive()
                        .texts("select number from archive_index.term where term = 42 and article_id = ?", ferry))
                .containsExactly("1");
    }
}
