package dev.newslog.store.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.stack.Database;
import dev.newslog.store.TestArchive;
import io.quarkus.runtime.StartupEvent;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What readers notice of a release that changes their views: nothing but a moment's wait.
class ReaderViewsTest {

    private static final int RELEASES = 12;

    @Test
    void readers_see_no_error_while_their_views_are_made_anew(@TempDir Path releases) throws Exception {
        TestArchive archive = TestArchive.empty();
        archive.flyway(TestArchive.MIGRATIONS).load().migrate();
        List<String> views = viewStatements();
        for (int release = 1; release <= RELEASES; release++) {
            Files.writeString(
                    releases.resolve("V%d__view.sql".formatted(1000 + release)),
                    "set local lock_timeout = '500ms';" + views.get(release % views.size()));
        }
        Migration upgrades = new Migration(
                archive.flyway(TestArchive.MIGRATIONS, "filesystem:" + releases).load());
        CompletableFuture<SchemaState.Migrated> done = upgrades.done().toCompletableFuture();

        try (ExecutorService readers = Executors.newFixedThreadPool(2);
                // closed first: whatever happens, the readers end
                Closeable _ = () -> done.cancel(false)) {
            Future<Integer> one = readers.submit(reading(archive, done, "readable_article a join readable_revision r"));
            Future<Integer> other =
                    readers.submit(reading(archive, done, "readable_revision r join readable_article a"));
            upgrades.begin(new StartupEvent());

            assertThat(done.get(2, TimeUnit.MINUTES).version()).isEqualTo(Integer.toString(1000 + RELEASES));
            assertThat(one.get()).isGreaterThan(RELEASES);
            assertThat(other.get()).isGreaterThan(RELEASES);
        }
    }

    /// Asks again and again, by one connection, and fails with the first answer that is an error.
    private static Callable<Integer> reading(TestArchive archive, Future<?> done, String views) {
        return () -> {
            int answers = 0;
            try (Connection reader = archive.connect(Database.READER);
                    Statement question = reader.createStatement()) {
                while (!done.isDone()) {
                    question.execute("select count(*) from " + views + " on a.id = r.article_id");
                    answers++;
                }
            } catch (SQLException failed) {
                throw new AssertionError("after " + answers + " answers", failed);
            }
            return answers;
        };
    }

    /// Each view as the newest script that makes it has it.
    private static List<String> viewStatements() throws IOException {
        Map<String, String> newest = new TreeMap<>();
        for (Path script : Migrations.scripts().values()) {
            Pattern.compile("create or replace view (?<name>\\w+) [^;]+;")
                    .matcher(Files.readString(script))
                    .results()
                    .forEach(view -> newest.put(view.group("name"), view.group()));
        }
        return List.copyOf(newest.values());
    }
}
