package dev.newslog.store.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.store.log.Backlog.Waiting;
import dev.newslog.store.log.LogExtent.Offsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BacklogTest {

    private static final UUID TOPIC = new UUID(0, 1);
    private static final LogExtent LOG =
            new LogExtent(TOPIC, Map.of(0, new Offsets(0, 10), 1, new Offsets(0, 3), 2, new Offsets(0, 0)));

    @Test
    void what_waits_is_what_the_log_holds_after_the_archives_position() {
        Backlog backlog = Backlog.of(LOG, List.of(read(TOPIC, 0, 7), read(TOPIC, 1, 3)));

        assertThat(backlog.partitions())
                .containsEntry(0, new Waiting(7, 3))
                .containsEntry(1, new Waiting(3, 0))
                .containsEntry(2, new Waiting(0, 0));
        assertThat(backlog.heads()).containsOnly(Map.entry(0, 7L));
    }

    @Test
    void an_archive_of_another_log_has_read_nothing_of_this_one() {
        Backlog backlog = Backlog.of(LOG, List.of(read(new UUID(0, 2), 0, 7)));

        assertThat(backlog.partitions()).containsEntry(0, new Waiting(0, 10));
    }

    @Test
    void a_log_that_ends_before_the_archives_position_owes_nothing() {
        Backlog backlog = Backlog.of(LOG, List.of(read(TOPIC, 1, 5)));

        assertThat(backlog.partitions()).containsEntry(1, new Waiting(5, 0));
    }

    private static ArchivePosition read(UUID topic, int partition, long nextOffset) {
        return new ArchivePosition(topic, partition, nextOffset);
    }
}
