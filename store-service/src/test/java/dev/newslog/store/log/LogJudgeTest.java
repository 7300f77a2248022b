package dev.newslog.store.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.store.log.LogExtent.Offsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LogJudgeTest {

    private static final UUID TOPIC = new UUID(0, 1);
    private static final LogExtent LOG = new LogExtent(TOPIC, Map.of(0, new Offsets(0, 10), 1, new Offsets(0, 0)));

    @Test
    void an_empty_archive_may_read_any_log_from_its_start() {
        assertThat(LogJudge.judge(LOG, List.of())).isEqualTo(new LogState.Sound(TOPIC));
    }

    @Test
    void an_archive_goes_on_where_it_stopped_up_to_the_very_end() {
        assertThat(LogJudge.judge(LOG, List.of(read(0, 10), read(1, 0)))).isEqualTo(new LogState.Sound(TOPIC));
    }

    @Test
    void another_topic_of_the_same_name_is_refused() {
        LogState state = LogJudge.judge(LOG, List.of(new ArchivePosition(new UUID(0, 2), 0, 5)));

        assertRefused(state, "another topic");
    }

    @Test
    void a_log_that_ends_before_the_archives_position_is_refused() {
        assertRefused(LogJudge.judge(LOG, List.of(read(0, 11))), "partition 0 of the log ends at offset 10");
        assertRefused(LogJudge.judge(LOG, List.of(read(1, 1))), "partition 1 of the log ends at offset 0");
    }

    @Test
    void a_log_that_begins_after_the_archives_position_is_refused() {
        LogExtent cut = new LogExtent(TOPIC, Map.of(0, new Offsets(4, 10)));

        assertRefused(LogJudge.judge(cut, List.of(read(0, 3))), "begins at offset 4, but the archive needs it from 3");
        assertRefused(LogJudge.judge(cut, List.of()), "begins at offset 4, but the archive needs it from 0");
        assertThat(LogJudge.judge(cut, List.of(read(0, 4)))).isInstanceOf(LogState.Sound.class);
    }

    @Test
    void a_log_that_lost_a_partition_is_refused() {
        assertRefused(LogJudge.judge(LOG, List.of(read(2, 1))), "partition 2 of the log is missing");
    }

    private static ArchivePosition read(int partition, long nextOffset) {
        return new ArchivePosition(TOPIC, partition, nextOffset);
    }

    private static void assertRefused(LogState state, String reason) {
        assertThat(state).isInstanceOfSatisfying(LogState.Refused.class, refused -> {
            assertThat(refused.reason()).contains(reason);
            assertThat(refused.wayOut()).contains("--fresh");
        });
    }
}
