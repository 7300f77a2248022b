package dev.newslog.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newslog.stack.Installation;
import dev.newslog.stack.ServiceProcess;
import dev.newslog.system.Newsroom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// What goes wrong where two store-services share the log, or where publishers' clocks are wrong.
final class StoreFaults {

    private static final Duration AHEAD = Duration.ofHours(1);

    private final Newsroom newsroom;
    private final ServiceProcess store;
    private final ServiceProcess twin;

    StoreFaults(Installation parts, Newsroom newsroom) {
        this.newsroom = newsroom;
        this.store = parts.store();
        this.twin = store.twin("store-service-b", Map.of());
    }

    /// The other one takes over before the first is started again.
    Fault oneOfTwoKilled() {
        return new Fault(
                "one of two store-services killed",
                publishers -> {
                    twin.start();
                    publishers.awaitArchived();
                    store.kill();
                    publishers.awaitArchived();
                },
                publishers -> {
                    store.start();
                    twin.stop();
                });
    }

    /// One is frozen until its partitions have moved, and wakes up with a batch that the other has archived.
    Fault zombie() {
        return new Fault(
                "one of two store-services frozen",
                publishers -> {
                    twin.start();
                    publishers.awaitArchived();
                    store.freeze();
                    publishers.awaitArchived();
                    store.thaw();
                    publishers.awaitArchived();
                },
                publishers -> {
                    store.thaw();
                    twin.stop();
                });
    }

    /// A time in the future is no claim on the future: the next version is current, though its time is earlier.
    Fault wrongClock() {
        return new Fault(
                "publishers' clocks an hour ahead",
                publishers -> {
                    publishers.setClocksAhead(AHEAD);
                    publishers.awaitMore(Fault.MEANWHILE);
                },
                publishers -> {
                    publishers.setClocksAhead(Duration.ZERO);
                    nextVersionIsCurrent();
                });
    }

    private void nextVersionIsCurrent() {
        String story = "urn:ahead:" + System.nanoTime();
        newsroom.submit(version(story, "Ahead of its time", Instant.now().plus(AHEAD)), story);
        JsonNode accepted = newsroom.submit(version(story, "In time", Instant.now()), story + ":2");
        newsroom.receipt(accepted);

        assertThat(newsroom.read("/articles/" + accepted.path("articleId").asText())
                        .body()
                        .path("headline")
                        .asText())
                .isEqualTo("In time");
    }

    private static String version(String story, String headline, Instant created) {
        return """
                {"source": "ahead", "uri": "%s", "headline": "%s", "body": "Of one story.", "versionCreated": "%s"}
                """.formatted(story, headline, created);
    }
}
