package dev.newslog.stack.submit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newslog.stack.submit.FakeIngest.End;
import dev.newslog.stack.submit.FakeIngest.Plan;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SubmitCommandTest {

    private static final int MANY = 20_000;
    private static final Duration SOON = Duration.ofSeconds(30);

    private final StringWriter said = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void every_line_is_taken_whatever_breaks_and_none_is_counted_twice() throws IOException {
        Plan[] plans = {
            new Plan(700, End.CUT),
            new Plan(0, End.UNAVAILABLE),
            new Plan(3_000, End.UNAVAILABLE_LINE),
            new Plan(2_000, End.BETWEEN_LINES)
        };
        Path lines = write("many.ndjson", lines(1, MANY));

        try (FakeIngest ingest = new FakeIngest(plans)) {
            int status = submit(ingest, lines.toString(), "--key=run");

            assertThat(status).as(said.toString()).isZero();
            assertThat(ingest.taken()).hasSize(MANY);
            assertThat(ingest.taken().values()).containsExactlyElementsOf(texts(1, MANY));
            assertThat(ingest.takenTwice()).isPositive();
            assertThat(ingest.heads())
                    .containsExactly(
                            "POST /articles?firstLine=1 run application/x-ndjson",
                            "POST /articles?firstLine=701 run application/x-ndjson",
                            "POST /articles?firstLine=701 run application/x-ndjson",
                            "POST /articles?firstLine=3701 run application/x-ndjson",
                            "POST /articles?firstLine=5701 run application/x-ndjson");
        }
        assertThat(said.toString()).contains("20,000 accepted, 0 refused").contains("tried again 4 times");
    }

    @Test
    void answers_are_read_while_lines_are_sent_and_a_restart_goes_unnoticed() throws Exception {
        InputStream standardInput = System.in;
        PipedOutputStream pipe = new PipedOutputStream();
        try (FakeIngest ingest = new FakeIngest()) {
            System.setIn(new PipedInputStream(pipe));
            CompletableFuture<Integer> command = CompletableFuture.supplyAsync(() -> submit(ingest, "-", "--key=run"));
            pipe.write(lines(1, 10).getBytes(UTF_8));
            pipe.flush();
            await().atMost(SOON).until(() -> ingest.taken().size() == 10);

            ingest.restart();
            pipe.write(lines(11, 20).getBytes(UTF_8));
            pipe.flush();
            await().atMost(SOON).until(() -> ingest.taken().size() == 20);
            pipe.close();

            assertThat(command.get()).isZero();
            assertThat(ingest.taken().values()).containsExactlyElementsOf(texts(1, 20));
        } finally {
            System.setIn(standardInput);
        }
    }

    @Test
    void what_is_refused_is_shown_with_its_line_and_written_to_a_file() throws IOException {
        Path lines = write("some.jsonl", "good\n\nbad\ngood");
        Path refused = folder.resolve("refused");

        try (FakeIngest ingest = new FakeIngest()) {
            int status = submit(ingest, lines.toString(), "--refused=" + refused);

            assertThat(status).isEqualTo(1);
            assertThat(ingest.taken().keySet()).containsExactly(1L, 3L, 4L);
        }
        assertThat(said.toString())
                .contains("2 accepted, 1 refused")
                .contains(lines + " line 3: 400 it is wrong")
                .doesNotContain("To go on");
        assertThat(Files.readString(refused)).isEqualTo("""
                {"file":"%s","line":3,"status":400,"problem":{"detail":"it is wrong"}}
                """.formatted(lines));
    }

    @Test
    void an_earlier_run_is_taken_up_again_at_a_line() throws IOException {
        Path lines = write("rest.ndjson", lines(1, 9));

        try (FakeIngest ingest = new FakeIngest()) {
            assertThat(submit(ingest, lines.toString(), "--key=run", "--first-line=6"))
                    .isZero();

            assertThat(ingest.taken().values()).containsExactlyElementsOf(texts(6, 9));
            assertThat(ingest.heads()).containsExactly("POST /articles?firstLine=6 run application/x-ndjson");
        }
    }

    @Test
    void documents_go_one_by_one_each_as_what_it_is_under_its_own_key() throws IOException {
        write("2.json", "{}");
        write("10.txt", "bad copy");
        write("README.md", "no story");

        try (FakeIngest ingest = new FakeIngest(new Plan(0, End.UNAVAILABLE))) {
            int status = submit(ingest, folder.toString(), "--source=wire", "--key=run");

            assertThat(status).isEqualTo(1);
            assertThat(ingest.heads()).hasSize(3);
            assertThat(ingest.heads().getFirst())
                    .startsWith("POST /articles run:")
                    .endsWith(" application/json");
            assertThat(ingest.heads().get(1)).isEqualTo(ingest.heads().getFirst());
            assertThat(ingest.heads().getLast())
                    .startsWith("POST /articles?source=wire run:")
                    .endsWith(" text/plain; charset=utf-8");
        }
        assertThat(said.toString())
                .contains("1 accepted, 1 refused")
                .contains(folder.resolve("10.txt") + ": 400 it is wrong");
    }

    @Test
    void a_feed_is_sent_again_whole_until_each_entry_is_answered_and_counts_once() throws IOException {
        Path feed = write("news.atom", "<feed><entry/><entry/></feed>");

        try (FakeIngest ingest = new FakeIngest(new Plan(2, End.UNAVAILABLE_LINE), new Plan(1, End.BETWEEN_LINES))) {
            assertThat(submit(ingest, feed.toString(), "--source=wire")).isZero();

            assertThat(ingest.heads())
                    .hasSize(3)
                    .allSatisfy(head -> assertThat(head)
                            .startsWith("POST /articles?source=wire ")
                            .endsWith(" application/atom+xml"));
        }
        assertThat(said.toString()).contains("2 accepted, 0 refused");
    }

    @Test
    void outcomes_are_those_of_the_receipts_as_soon_as_they_are_there() throws IOException {
        Path lines = write("some.ndjson", "good\nbad\ngood\n");

        try (FakeIngest ingest = new FakeIngest();
                FakeIngest reader = new FakeIngest(new Plan(0, End.UNAVAILABLE))) {
            int status = submit(ingest, lines.toString(), "--wait", "--read=" + reader.address());

            assertThat(status).isEqualTo(1);
            assertThat(reader.heads())
                    .hasSize(3)
                    .allSatisfy(head -> assertThat(head).startsWith("GET /submissions/id-"));
        }
        assertThat(said.toString()).contains("outcomes: new-article 2");
    }

    @Test
    void a_wrong_password_is_told_at_once() throws IOException {
        Path lines = write("some.ndjson", lines(1, 3));
        Path story = write("1.json", "{}");
        Plan no = new Plan(0, End.UNAUTHENTICATED);

        try (FakeIngest ingest = new FakeIngest(no, no)) {
            assertThat(submit(ingest, lines.toString())).isEqualTo(1);
            assertThat(submit(ingest, story.toString())).isEqualTo(1);

            assertThat(ingest.heads()).hasSize(2);
        }
        assertThat(said.toString()).contains("it was answered 401", "send the password", "To go on, add: --key ");
    }

    @Test
    void nobody_there_is_told_when_patience_ends_with_how_to_go_on() throws IOException {
        Path lines = write("some.ndjson", lines(1, 3));
        String nowhere;
        try (FakeIngest ingest = new FakeIngest()) {
            nowhere = ingest.address();
        }

        int status = execute(lines.toString(), "--to=" + nowhere, "--patience=1", "--key=run", "--quiet");

        assertThat(status).isEqualTo(1);
        assertThat(said.toString())
                .contains("0 accepted, 0 refused")
                .contains("not sent to its end: nothing went through for 1 s")
                .contains("To go on, add: --key run --first-line 1");
    }

    @Test
    void a_wrong_command_is_2() throws IOException {
        String story = write("1.txt", "copy").toString();
        String lines = write("1.ndjson", "{}").toString();

        assertThat(execute()).isEqualTo(2);
        assertThat(execute(story)).isEqualTo(2);
        assertThat(said.toString()).contains("1.txt does not say whose it is: add --source");
        assertThat(execute(folder.resolve("none.json").toString())).isEqualTo(2);
        assertThat(execute(write("unknown.doc", "").toString())).isEqualTo(2);
        assertThat(execute(lines, lines, "--first-line=2")).isEqualTo(2);
        assertThat(execute(lines, "--first-line=0")).isEqualTo(2);
        assertThat(execute(lines, "--key=é")).isEqualTo(2);
        assertThat(execute(lines, "--to=localhost")).isEqualTo(2);
        assertThat(execute(lines, "--password-file=" + folder.resolve("none"))).isEqualTo(2);
        assertThat(execute("-", "-")).isEqualTo(2);
    }

    private int submit(FakeIngest ingest, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--to=" + ingest.address(), "--quiet"));
        return execute(all.toArray(String[]::new));
    }

    private int execute(String... arguments) {
        PrintWriter writer = new PrintWriter(said);
        return new CommandLine(new SubmitCommand())
                .setOut(writer)
                .setErr(writer)
                .execute(arguments);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String lines(int first, int last) {
        return String.join("\n", texts(first, last)) + "\n";
    }

    private static List<String> texts(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> "{\"headline\": \"Story " + number + "\"}")
                .toList();
    }
}
