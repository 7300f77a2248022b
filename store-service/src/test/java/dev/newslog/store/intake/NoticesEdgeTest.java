package dev.newslog.store.intake;

import static dev.newslog.store.Events.made;
import static dev.newslog.store.Events.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.stack.Database;
import dev.newslog.stack.LocalStackResource;
import dev.newslog.store.TestArchive;
import dev.newslog.store.TestLog;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A publisher's contradictions, from the log to what readers see.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class NoticesEdgeTest {

    private static final Instant MORNING = Instant.parse("2026-11-02T08:00:00.123456789Z");
    private static final Instant FUTURE = Instant.parse("2126-11-02T08:00:00Z");

    private TestArchive archive;

    @BeforeEach
    void open() {
        archive = TestArchive.ofApplication().migrated();
    }

    @Test
    void a_contradiction_is_told_whether_the_archive_or_the_batch_knows_what_came_before() {
        UUID versions = UUID.randomUUID();
        UUID times = UUID.randomUUID();
        try (TestLog log = TestLog.ofApplication()) {
            log.append(said(versions, "1", "A"), said(versions, "3", "C"), made(times, MORNING, MORNING, "A"));
            archive.awaitReceipts(versions, 2);
            archive.awaitReceipts(times, 1);

            log.appendTogether(said(versions, "3", "D"), said(versions, "2", "B"), said(versions, "03", "E"));
            log.appendTogether(made(times, MORNING, FUTURE, "B"), made(times, FUTURE, FUTURE, "C"));

            archive.awaitReceipts(versions, 5);
            archive.awaitReceipts(times, 3);
        }
        assertThat(notices(versions))
                .containsExactly("{}", "{}", "{version-reused}", "{version-went-back}", "{version-reused}");
        assertThat(notices(times)).containsExactly("{}", "{time-in-future}", "{first-created-moved,time-in-future}");
    }

    private List<String> notices(UUID article) {
        return archive.textsAs(
                Database.READER, "select notices from readable_revision where article_id = ? order by number", article);
    }
}
