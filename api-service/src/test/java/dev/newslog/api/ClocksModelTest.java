package dev.newslog.api;

import static io.restassured.RestAssured.when;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;

/// Any archive by any two clocks is what the contract's few words make of it in memory.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class ClocksModelTest {

    private static final Instant START = Instant.parse("2026-11-02T00:00:00Z");
    private static final int HOURS = 6;
    private static final int ARCHIVES = 5;

    /// What places a revision, in hours.
    ///
    /// @param raise by how much a repeat has raised its key since
    record Version(int version, int time, int raise, int logged) {}

    /// A revision that a list shows.
    record Shown(UUID id, int number, int revisions, int time) {

        @Override
        public String toString() {
            return id + " " + number + " " + revisions;
        }
    }

    private final Map<UUID, List<Version>> stories = new HashMap<>();
    private final String source = "model-" + UUID.randomUUID();

    @Test
    void any_archive_by_any_clocks_is_as_the_model_has_it() throws SQLException {
        List<List<List<Version>>> archives = new ArrayList<>();
        JqwikSession.run(() -> versions()
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .sampleStream()
                .limit(ARCHIVES)
                .forEach(archives::add));
        for (List<List<Version>> sample : archives) {
            fill(sample);
            for (int at = 0; at <= HOURS; at++) {
                assertAsModelled(at, HOURS);
                assertAsModelled(HOURS, at);
                assertAsModelled(at, HOURS - at);
            }
        }
    }

    private void assertAsModelled(int at, int knownAt) {
        String clocks = "at=" + time(at) + "&knownAt=" + time(knownAt);
        List<Shown> expected = stories.keySet().stream()
                .flatMap(id -> current(id, at, knownAt).stream())
                .sorted(comparingInt((Shown shown) -> -shown.time())
                        .thenComparing(shown -> shown.id().toString(), reverseOrder()))
                .toList();

        String start = "/articles?limit=2&source=" + source + "&" + clocks;
        List<String> list = Calls.walk(start, "collect { it.id + ' ' + it.revision + ' ' + it.revisions }");

        assertThat(list)
                .as(() -> stories + " by " + clocks)
                .isEqualTo(expected.stream().map(Shown::toString).toList());
        for (UUID id : stories.keySet()) {
            Response article = when().get("/articles/" + id + "?" + clocks);
            Optional<Shown> shown = current(id, at, knownAt);
            assertThat(article.statusCode()).isEqualTo(shown.isPresent() ? 200 : 404);
            shown.ifPresent(
                    one -> assertThat(article.jsonPath().getInt("revision")).isEqualTo(one.number()));
        }
    }

    private Optional<Shown> current(UUID id, int at, int knownAt) {
        List<Version> all = stories.get(id);
        List<Integer> there = IntStream.range(0, all.size())
                .filter(index -> all.get(index).time() <= at && all.get(index).logged() <= knownAt)
                .boxed()
                .toList();
        return there.stream()
                .max(comparingInt((Integer index) -> all.get(index).version())
                        .thenComparingInt(
                                index -> all.get(index).time() + all.get(index).raise())
                        .thenComparing(naturalOrder()))
                .map(index ->
                        new Shown(id, index + 1, there.size(), all.get(index).time()));
    }

    private void fill(List<List<Version>> sample) throws SQLException {
        ArchiveFixture archive = ArchiveFixture.open();
        archive.run("update article set pub_status = 'canceled' where source = '" + source + "'");
        stories.clear();
        for (List<Version> story : sample) {
            UUID id = archive.article(
                    source, START, story.stream().map(Version::toString).toArray(String[]::new));
            for (int index = 0; index < story.size(); index++) {
                Version version = story.get(index);
                archive.place(id, index + 1, version.version(), time(version.time()), time(version.logged()));
                archive.run(
                        "update revision set order_time = order_time + interval '%d hours'".formatted(version.raise())
                                + " where article_id = '" + id + "' and number = " + (index + 1));
            }
            stories.put(id, story);
        }
    }

    private static Instant time(int hour) {
        return START.plus(Duration.ofHours(hour));
    }

    private static Arbitrary<Version> versions() {
        Arbitrary<Integer> hours = Arbitraries.integers().between(0, HOURS);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        hours,
                        Arbitraries.integers().between(0, 2),
                        hours)
                .as(Version::new);
    }
}
