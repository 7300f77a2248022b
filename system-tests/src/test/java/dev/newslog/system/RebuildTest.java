package dev.newslog.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newslog.stack.Database;
import dev.newslog.stack.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// `./newslog rebuild`, while publishers submit and readers read.
@ExtendWith(RunningNewslog.class)
class RebuildTest {

    private static final int SUBMISSIONS = 10;
    private static final int READS = 30;
    private static final Duration SOON = Duration.ofMinutes(2);
    /// A guard alone: what all tests before it have submitted is taken in again.
    private static final Duration REBUILT = Duration.ofMinutes(8);

    @TempDir
    private Path folder;

    @Test
    void nobody_notices_that_the_archive_is_made_anew(Installation parts, Newsroom newsroom) throws Exception {
        Load load = new Load(newsroom, SUBMISSIONS, READS);
        String epoch = epoch(newsroom);
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<List<String>> follower = CompletableFuture.supplyAsync(() -> follow(newsroom, over));
        String told;
        try (load) {
            await().atMost(SOON).untilAsserted(() -> assertThat(load.accepted()).hasSizeGreaterThan(50));
            told = rebuild(parts);
        }
        for (JsonNode accepted : load.accepted()) {
            newsroom.receipt(accepted);
        }
        over.set(true);

        assertThat(told).contains("The new archive serves. Its digest is that of the old one");
        // 503 says not taken, of a log that is slow on a busy machine: what got 202 is what counts
        assertThat(load.answers().get("submissions").keySet()).contains("202").isSubsetOf("202", "503");
        assertThat(load.answers().get("reads")).containsOnlyKeys("200");
        List<String> followed = follower.get(SOON.toSeconds(), TimeUnit.SECONDS);
        assertThat(followed).doesNotHaveDuplicates().isEqualTo(follow(newsroom, over));
        assertThat(epoch(newsroom)).isEqualTo(epoch);
    }

    private String rebuild(Installation parts) throws IOException, InterruptedException {
        Path app = RunningNewslog.PROJECT.resolve("store-service/target/quarkus-app");
        Path output = folder.resolve("output");
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        Stream.of("app", "lib/main", "lib/boot")
                                .map(jars -> app + "/" + jars + "/*")
                                .collect(Collectors.joining(":")),
                        "dev.newslog.store.rebuild.RebuildCommand")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        command.environment().put("QUARKUS_DATASOURCE_JDBC_URL", parts.archive().jdbcUrl());
        command.environment().put("QUARKUS_DATASOURCE_USERNAME", Database.OWNER);
        command.environment().put("QUARKUS_DATASOURCE_PASSWORD", Database.OWNER);
        command.environment().put("KAFKA_BOOTSTRAP_SERVERS", parts.kafka().bootstrapServers());
        Process process = command.start();
        boolean ended = process.waitFor(REBUILT.toSeconds(), TimeUnit.SECONDS);
        String told = Files.readString(output);
        process.destroyForcibly();
        assertThat(ended).as(told).isTrue();
        assertThat(process.exitValue()).as(told).isZero();
        return told;
    }

    /// The ids of all changes from the first one on, read page by page until it is over and nothing comes any more.
    private static List<String> follow(Newsroom newsroom, AtomicBoolean over) {
        List<String> ids = new ArrayList<>();
        AtomicReference<String> after = new AtomicReference<>("");
        await().atMost(SOON.multipliedBy(2))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    boolean last = over.get();
                    JsonNode page =
                            newsroom.read("/revisions?limit=200" + after).body();
                    for (JsonNode change : page.path("items")) {
                        ids.add(change.path("id").asText());
                        after.set("&after=" + change.path("position").asText());
                    }
                    return last && page.path("items").isEmpty();
                });
        return ids;
    }

    private static String epoch(Newsroom newsroom) {
        JsonNode first =
                newsroom.read("/revisions?limit=1").body().path("items").path(0);
        return first.path("position").asText().replaceAll("-.*", "");
    }
}
