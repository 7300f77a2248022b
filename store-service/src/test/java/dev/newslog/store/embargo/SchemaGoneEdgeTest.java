package dev.newslog.store.embargo;

import static dev.newslog.store.Events.embargoed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newslog.stack.LocalStackResource;
import dev.newslog.store.TestArchive;
import dev.newslog.store.TestLog;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A schema that is dropped under the running follower, and is there again: here it has another name meanwhile.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class SchemaGoneEdgeTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final UUID article = UUID.randomUUID();
    private final Lines lines = new Lines();
    private final Logger told = Logger.getLogger(EmbargoFollower.class.getName());

    @Inject
    EmbargoFollower follower;

    private TestArchive archive;

    @BeforeEach
    void bring_a_story_under_an_embargo() {
        archive = TestArchive.ofApplication().migrated();
        try (TestLog log = TestLog.ofApplication()) {
            log.append(embargoed(article, "1", "A", Instant.now().plus(Duration.ofHours(1))));
            archive.awaitReceipts(article, 1);
        }
        told.addHandler(lines);
    }

    @AfterEach
    void close() {
        told.removeHandler(lines);
    }

    @Test
    void while_there_is_no_schema_there_is_nothing_to_tell_of() {
        archive.run("alter schema archive rename to gone");
        try {
            // its own look may have begun before: this waits for it
            follower.look();
            lines.written.clear();
            follower.look();

            assertThat(lines.written).isEmpty();
        } finally {
            archive.run("alter schema gone rename to archive");
        }
        assertEndIsTold();
    }

    @Test
    void a_schema_that_has_lost_its_tables_is_told_as_what_passes() {
        archive.run("alter schema archive rename to gone; create schema archive");
        try {
            follower.look();
        } finally {
            archive.run("drop schema archive; alter schema gone rename to archive");
        }
        follower.look();

        assertThat(lines.written)
                .containsExactly(
                        "WARN Ends of embargoes can't be told for now: SQLState 42P01",
                        "INFO Ends of embargoes are told again");
        assertEndIsTold();
    }

    private void assertEndIsTold() {
        archive.run(
                "update article set awaited_end = now(), embargoed_until = now() where id = '%s'".formatted(article));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(archive.texts("select type from change where article_id = ?", article))
                        .contains("published"));
    }

    private static final class Lines extends Handler {

        private final List<String> written = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            written.add(line.getLevel() + " " + String.format(line.getMessage(), line.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
