package dev.newslog.store.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.store.archive.LogEntry;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class BatchCutTest {

    @Test
    void what_the_archive_has_is_dropped_and_what_follows_is_taken() {
        BatchCut cut = BatchCut.of(List.of(at(0, 3), at(0, 4), at(0, 5), at(0, 6)), Map.of(0, 5L), Map.of());

        assertThat(cut.next()).extracting(LogEntry::offset).containsExactly(5L, 6L);
        assertThat(cut.moved()).containsExactly(Map.entry(0, 7L));
        assertThat(cut.left().gaps()).isEmpty();
    }

    @Test
    void what_comes_after_a_gap_is_left_and_the_other_partitions_go_on() {
        BatchCut cut = BatchCut.of(List.of(at(0, 5), at(0, 7), at(0, 8), at(1, 0)), Map.of(0, 5L, 1, 0L), Map.of());

        assertThat(cut.next()).extracting(LogEntry::offset).containsExactly(5L, 0L);
        assertThat(cut.moved()).containsOnly(Map.entry(0, 6L), Map.entry(1, 1L));
        assertThat(cut.left().gaps()).containsExactly(Map.entry(0, 6L));
    }

    @Test
    void a_missing_record_is_not_taken_when_it_comes_after_its_successor_in_the_same_poll() {
        BatchCut cut = BatchCut.of(List.of(at(0, 6), at(0, 5)), Map.of(0, 5L), Map.of());

        assertThat(cut.next()).isEmpty();
        assertThat(cut.left().gaps()).containsExactly(Map.entry(0, 5L));
    }

    @Test
    void a_partition_that_was_handed_over_is_left_alone() {
        BatchCut cut = BatchCut.of(List.of(at(0, 5), at(1, 9)), Map.of(0, 5L), Map.of());

        assertThat(cut.next()).extracting(LogEntry::partition).containsExactly(0);
        assertThat(cut.moved()).containsOnlyKeys(0);
        assertThat(cut.left().gaps()).isEmpty();
    }

    @Test
    void what_lies_beyond_a_limit_is_left_for_later_and_is_no_gap() {
        BatchCut cut = BatchCut.of(
                List.of(at(0, 5), at(0, 6), at(0, 7), at(1, 3), at(2, 0)),
                Map.of(0, 5L, 1, 0L, 2, 0L),
                Map.of(0, 6L, 1, 3L));

        assertThat(cut.next()).extracting(LogEntry::partition).containsExactly(0, 2);
        assertThat(cut.moved()).containsOnly(Map.entry(0, 6L), Map.entry(2, 1L));
        assertThat(cut.left().gaps()).isEmpty();
        assertThat(cut.left().ahead()).containsOnly(Map.entry(0, 6L), Map.entry(1, 0L));
    }

    private static LogEntry at(int partition, long offset) {
        PackedValue empty = PackedValue.of(new byte[0]);
        return RecordReader.read(new ConsumerRecord<>("news.submissions", partition, offset, new byte[0], empty));
    }
}
