package dev.newslog.store.schema;

import dev.newslog.store.TestArchive;
import dev.newslog.store.TestLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// Turns the archive of the running application into one that an earlier release has left.
final class OldArchive {

    /// The seeds' story: three revisions, with current one of version 3.
    static final String STORY = "7c1f0000-0000-5000-8000-000000000001";

    private static final Path SEEDS = Path.of("src/test/resources/schema");
    /// Until this version the reader's views were repeatable.
    private static final int VERSIONED_VIEWS = 4;

    private OldArchive() {}

    /// Makes the schema as it was at a version, with what an archive of that time held, as read from this log.
    static void of(int version, TestArchive archive, TestLog log) {
        archive.run("drop schema if exists archive cascade");
        String[] locations = version < VERSIONED_VIEWS
                ? new String[] {TestArchive.MIGRATIONS, "classpath:schema/before-4"}
                : new String[] {TestArchive.MIGRATIONS};
        archive.flyway(locations).target(Integer.toString(version)).load().migrate();
        archive.run(seed(version) + asReadFrom(log));
    }

    /// The newest seed that is not newer than the version.
    private static String seed(int version) {
        try {
            return Files.readString(IntStream.iterate(version, older -> older - 1)
                    .mapToObj(older -> SEEDS.resolve("V%d.sql".formatted(older)))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String asReadFrom(TestLog log) {
        List<Long> ends = log.ends();
        StringBuilder positions = new StringBuilder("delete from log_position;");
        for (int partition = 0; partition < ends.size(); partition++) {
            positions.append(
                    "insert into log_position (topic_id, partition, topic, next_offset) values ('%s', %d, '%s', %d);"
                            .formatted(log.topicId(), partition, log.topic(), ends.get(partition)));
        }
        return positions.toString();
    }
}
