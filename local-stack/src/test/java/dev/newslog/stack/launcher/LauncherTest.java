package dev.newslog.stack.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newslog.stack.PartFailedException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

    @TempDir
    private Path folder;

    @Test
    void every_taken_port_is_named_with_the_option_that_moves_it() throws IOException {
        StackOptions options = new StackOptions();

        try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket two = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            options.apiPort = one.getLocalPort();
            options.kafkaPort = two.getLocalPort();

            assertThatThrownBy(options::checkPorts)
                    .isInstanceOf(PartFailedException.class)
                    .hasMessageContaining("port %d is taken: choose another with --api-port", one.getLocalPort())
                    .hasMessageContaining("port %d is taken: choose another with --kafka-port", two.getLocalPort());
        }
    }

    @Test
    void two_parts_may_not_share_a_port() {
        StackOptions options = new StackOptions();
        options.storePort = options.apiPort;

        assertThatThrownBy(options::checkPorts)
                .hasMessageContaining("is given twice: choose another with --store-port");
    }

    @Test
    void fresh_empties_log_and_archive_and_leaves_the_rest() throws IOException {
        DataFolder data = filled();

        data.empty(true);

        assertThat(data.log()).doesNotExist();
        assertThat(data.archive()).doesNotExist();
        assertThat(data.logs().resolve("kafka.log")).exists();
        data.close();
    }

    @Test
    void who_was_killed_after_emptying_one_of_them_empties_the_other_at_the_next_start() throws IOException {
        DataFolder data = filled();
        Files.createFile(folder.resolve("being-emptied"));
        Files.delete(data.log().resolve("segment"));
        Files.delete(data.log());

        data.empty(false);

        assertThat(data.archive()).doesNotExist();
        assertThat(folder.resolve("being-emptied")).doesNotExist();
        data.close();
    }

    @Test
    void an_ordinary_start_keeps_everything() throws IOException {
        DataFolder data = filled();

        data.empty(false);

        assertThat(data.log().resolve("segment")).exists();
        assertThat(data.archive().resolve("segment")).exists();
        data.close();
    }

    @Test
    void samples_come_in_the_order_of_their_versions_each_with_a_key_of_its_own_text() throws IOException {
        Path story = Files.createDirectories(folder.resolve("wire/lighthouse"));
        Files.writeString(story.resolve("2.txt"), "second");
        Files.writeString(story.resolve("1.txt"), "first");
        Files.writeString(folder.resolve("README.md"), "not a story");
        List<Sample> samples = Sample.in(folder);

        assertThat(samples).extracting(Sample::text).containsExactly("first", "second");
        assertThat(samples.getFirst().query()).isEqualTo("?source=wire");
        assertThat(samples.getFirst().key()).isNotEqualTo(samples.getLast().key());
        Files.writeString(story.resolve("2.txt"), "first");
        assertThat(Sample.in(folder).getFirst().key())
                .isEqualTo(samples.getFirst().key());
    }

    @Test
    void each_sample_is_sent_as_what_it_is() throws IOException {
        for (String name : List.of("1.json", "2.ninjs", "3.txt", "4.html")) {
            Files.writeString(
                    Files.createDirectories(folder.resolve("wire/story")).resolve(name), "{}");
        }

        assertThat(Sample.in(folder))
                .extracting(Sample::mediaType)
                .containsExactly(
                        "application/json",
                        "application/vnd.iptc.ninjs+json",
                        "text/plain; charset=utf-8",
                        "text/html; charset=utf-8");
    }

    private DataFolder filled() throws IOException {
        DataFolder data = DataFolder.take(folder);
        for (Path part : List.of(data.log(), data.archive())) {
            Files.createDirectories(part);
            Files.createFile(part.resolve("segment"));
        }
        Files.createDirectories(data.logs());
        Files.createFile(data.logs().resolve("kafka.log"));
        return data;
    }
}
