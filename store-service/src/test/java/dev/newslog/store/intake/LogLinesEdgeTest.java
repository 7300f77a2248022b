package dev.newslog.store.intake;

import static dev.newslog.store.Events.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newslog.events.ArticleEvent;
import dev.newslog.stack.LocalStackResource;
import dev.newslog.store.TestArchive;
import dev.newslog.store.TestLog;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;

/// What JSON log lines bear beside their message.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class LogLinesEdgeTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private record Line(String message, Object submissionId, Object articleId) {}

    @Test
    void a_line_on_one_submission_bears_its_ids_and_nothing_of_its_text() {
        ArticleEvent unstorable = said(UUID.randomUUID(), "1", "the secret text\0");
        Lines lines = new Lines();
        Logger told = Logger.getLogger(IntakeReport.class.getName());
        told.addHandler(lines);
        TestArchive.ofApplication().migrated();

        try (TestLog log = TestLog.ofApplication()) {
            log.append(unstorable);

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(lines.written).anySatisfy(line -> {
                        assertThat(line.submissionId()).isEqualTo(unstorable.submissionId());
                        assertThat(line.articleId()).isEqualTo(unstorable.articleId());
                    }));
            assertThat(lines.written)
                    .noneSatisfy(line -> assertThat(line.message()).contains("secret"));
        } finally {
            told.removeHandler(lines);
        }
    }

    private static final class Lines extends Handler {

        private final List<Line> written = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            String message = line.getMessage() + Arrays.toString(line.getParameters());
            written.add(new Line(message, MDC.get("submissionId"), MDC.get("articleId")));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
