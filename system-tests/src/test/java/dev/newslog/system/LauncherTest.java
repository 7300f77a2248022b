package dev.newslog.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.stack.ClassPaths;
import dev.newslog.stack.Installation.PartPorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

    private static final PartPorts PORTS = PartPorts.free();

    @TempDir
    private Path folder;

    @Test
    void the_demo_shows_what_changed_and_a_log_that_is_lost_is_refused_with_a_way_out()
            throws IOException, InterruptedException {
        String demo = launch(0, "demo", "--once");

        assertThat(demo)
                .contains("harbour-courier/bridge/3.json    late-revision  revision 3")
                .contains("Ferry to the islands stops for [-a week-]{+two weeks+}");

        Files.move(folder.resolve("data/log"), folder.resolve("lost"));
        String refused = launch(1, "up");

        assertThat(refused)
                .contains("store-service refuses to work: the archive was read from another topic")
                .contains("Way out: ")
                .contains("--fresh");
    }

    private String launch(int status, String... command) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        ProcessBuilder launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dnewslog.project=" + RunningNewslog.PROJECT,
                        "-cp",
                        ClassPaths.stack(),
                        "dev.newslog.stack.launcher.Launcher")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        launcher.command().addAll(List.of(command));
        launcher.command()
                .addAll(List.of(
                        "--data=" + folder.resolve("data"),
                        "--api-port=" + PORTS.api(),
                        "--ingest-port=" + PORTS.ingest(),
                        "--store-port=" + PORTS.store(),
                        "--kafka-port=" + PORTS.kafka(),
                        "--postgres-port=" + PORTS.postgres()));
        Process process = launcher.start();
        boolean ended = process.waitFor(4, TimeUnit.MINUTES);
        process.destroy();
        String said = Files.readString(output, UTF_8);
        assertThat(ended).as(said).isTrue();
        assertThat(process.exitValue()).as(said).isEqualTo(status);
        return said;
    }
}
