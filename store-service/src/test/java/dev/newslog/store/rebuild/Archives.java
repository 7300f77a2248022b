package dev.newslog.store.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newslog.store.TestArchive;
import dev.newslog.store.TestLog;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;

/// The archives of one database: the one that is served, the next one, the one of before.
record Archives(TestArchive database, TestLog log) {

    private static final Duration SOON = Duration.ofSeconds(40);
    /// All that readers of the feed and of receipts see, and all that the fold has made of the articles.
    private static final List<String> CONTENTS = List.of(
            "select concat_ws(' ', id, position, ordinal, type, revision, logged_at) from %s.change order by id",
            "select concat_ws(' ', submission_id, position, outcome, revision) from %s.receipt order by submission_id",
            "select concat_ws(' ', id, current_revision, held, in_feed, awaited_end, chain_digest) from %s.article order by id",
            "select concat_ws(' ', article_id, number, content_digest, late, notices) from %s.revision order by 1",
            "select concat_ws(' ', article_id, source, reason) from %s.early_kill order by 1",
            "select concat_ws(' ', partition, log_offset, reason) from %s.quarantine order by 1",
            "select concat_ws(' ', partition, next_offset) from %s.log_position where next_offset > 0 order by 1",
            "select concat_ws(' ', epoch, position) from %s.feed_position");

    /// Has the application, which fills the next archive, read all of the log into one that is served from now on.
    void serveAll() {
        drop("archive");
        database.flyway(TestArchive.MIGRATIONS).load().migrate();
        makeNext();
        database.run("update archive_next.feed_position set position = 0");
        limit("1000000000000");
        nudge();
        awaitCaughtUp("archive_next");
        try (Connection owner = BesideStack.served(database.database()).connect()) {
            NextArchive.finish(owner);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
        drop("archive");
        database.run("alter schema archive_next rename to archive");
    }

    /// Drops a schema that the application may be using.
    void drop(String schema) {
        if (has(schema)) {
            database.run("alter schema %s rename to gone".formatted(schema));
            database.run("drop schema gone cascade");
        }
    }

    /// Has the application begin to fill the next archive, and stand still at once.
    void makeNext() {
        ServedDatabase served = BesideStack.served(database.database());
        try (Connection owner = served.connect()) {
            assertThat(NextArchive.make(owner, served)).isEmpty();
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private void limit(String offset) {
        database.run("""
                insert into archive.log_position (topic_id, partition, topic, next_offset)
                select '%s', n, 'news.submissions', %s from generate_series(0, 11) n
                """.formatted(log.topicId(), offset));
    }

    /// Writes a record that is nobody's into each partition: a consumer that has read all of it looks back.
    void nudge() {
        IntStream.range(0, log.ends().size())
                .forEach(partition -> log.put(new ProducerRecord<>(log.topic(), partition, null, new byte[] {1})));
    }

    private void awaitCaughtUp(String schema) {
        List<String> ends = log.ends().stream().map(String::valueOf).toList();
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(texts("select next_offset from %s.log_position order by partition", schema))
                    .isEqualTo(ends);
            assertThat(texts("select id from %s.article where awaited_end < now() + interval '1 minute'", schema))
                    .isEmpty();
        });
    }

    /// Whatever two archives of one log must have in common.
    List<List<String>> contents(String schema) {
        return CONTENTS.stream().map(query -> texts(query, schema)).toList();
    }

    /// What a query finds in a schema, which it names as `%s`.
    List<String> texts(String query, String schema) {
        return database.texts(query.formatted(schema));
    }

    /// Whether there is a schema of this name.
    boolean has(String schema) {
        return !database.texts("select nspname from pg_namespace where nspname = ?", schema)
                .isEmpty();
    }
}
