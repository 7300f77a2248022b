package dev.newslog.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newslog.stack.ClassPaths;
import dev.newslog.stack.Installation;
import dev.newslog.stack.Part;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// `./newslog submit -`, while what it submits to is killed.
@ExtendWith(RunningNewslog.class)
class SubmitTest {

    private static final int LINES = 3_000;
    private static final int BAD = LINES / 100;
    private static final long SEED = 20261129;
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String source = "submit-" + UUID.randomUUID();
    private final SortedSet<Integer> bad = badLines();

    @TempDir
    private Path folder;

    @Test
    void every_good_line_is_archived_once_whatever_was_killed_meanwhile(Installation parts, Newsroom newsroom)
            throws IOException, InterruptedException {
        Process command = command(parts);
        try (OutputStream lines = command.getOutputStream()) {
            write(lines, 1, 1_000);
            await().atMost(SOON).until(() -> archived(newsroom).size() > 700);

            write(lines, 1_001, 2_000);
            killAndStart(parts.ingest());
            await().atMost(SOON).until(() -> archived(newsroom).size() > 1_700);

            write(lines, 2_001, LINES);
            killAndStart(parts.kafka());
        }
        boolean ended = command.waitFor(SOON.multipliedBy(2).toSeconds(), TimeUnit.SECONDS);
        command.destroyForcibly();

        String said = Files.readString(folder.resolve("output"), UTF_8);
        assertThat(ended).as(said).isTrue();
        assertThat(command.exitValue()).as(said).isEqualTo(1);
        assertThat(said)
                .contains("%,d accepted, %,d refused".formatted(LINES - BAD, BAD))
                .contains("outcomes: new-article %,d%n".formatted(LINES - BAD))
                .contains("/headline is required")
                .contains("and %,d more".formatted(BAD - 20));
        assertThat(refused()).containsExactlyElementsOf(bad);
        assertThat(archived(newsroom)).hasSize(LINES - BAD).doesNotHaveDuplicates();
    }

    private Process command(Installation parts) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        ClassPaths.stack(),
                        "dev.newslog.stack.launcher.Launcher",
                        "submit",
                        "-",
                        "--wait",
                        "--refused=" + folder.resolve("refused"),
                        "--to=" + parts.ingest().address(),
                        "--read=" + parts.api().address())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
    }

    /// Some of these lines are under way when this returns, as the command reads on.
    private void write(OutputStream lines, int first, int last) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int number = first; number <= last; number++) {
            text.append(line(number)).append('\n');
        }
        lines.write(text.toString().getBytes(UTF_8));
        lines.flush();
    }

    private String line(int number) {
        String headline = bad.contains(number) ? "" : "\"headline\": \"Story %d\", ".formatted(number);
        return """
                {"source": "%1$s", "uri": "urn:%1$s:%2$d", %3$s"body": "Tide number %2$d came in at noon."}""".formatted(source, number, headline);
    }

    private static void killAndStart(Part part) {
        part.kill();
        part.start();
    }

    /// The article of each revision of this source that the archive has: twice where it was archived twice.
    private List<String> archived(Newsroom newsroom) {
        List<String> articles = new ArrayList<>();
        String after = "";
        while (true) {
            JsonNode items = newsroom.read("/revisions?limit=200&source=" + source + after)
                    .body()
                    .path("items");
            if (items.isEmpty()) {
                return articles;
            }
            for (JsonNode change : items) {
                articles.add(change.path("articleId").asText());
                after = "&after=" + change.path("position").asText();
            }
        }
    }

    private List<Integer> refused() throws IOException {
        List<Integer> lines = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("refused"))) {
            JsonNode refusal = JSON.readTree(line);
            assertThat(refusal.path("status").asInt()).as(line).isEqualTo(400);
            lines.add(refusal.path("line").asInt());
        }
        return lines;
    }

    private static SortedSet<Integer> badLines() {
        SortedSet<Integer> lines = new TreeSet<>();
        Random random = new Random(SEED);
        while (lines.size() < BAD) {
            lines.add(1 + random.nextInt(LINES));
        }
        return lines;
    }
}
