package dev.newslog.bench.contest;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class ProcessTableTest {

    private static final List<Long> THIS = List.of(ProcessHandle.current().pid());

    @Test
    void work_of_this_process_is_counted() {
        long before = ProcessTable.now().cpuMicros(THIS);

        await().atMost(60, SECONDS).until(() -> ProcessTable.now().cpuMicros(THIS) > before + 200_000);
    }

    @Test
    void work_of_a_child_is_counted_also_after_its_end() throws IOException, InterruptedException {
        long before = ProcessTable.now().cpuMicros(THIS);

        Process child = new ProcessBuilder("sh", "-c", "i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done").start();
        long took = child.onExit()
                .thenApply(ended -> ProcessTable.now().cpuMicros(THIS))
                .join();

        assertThat(child.waitFor()).isZero();
        assertThat(took - before).isGreaterThan(50_000);
    }

    @Test
    void this_process_has_memory_and_one_that_is_not_there_has_none() {
        assertThat(ProcessTable.residentKib(THIS.getFirst())).isGreaterThan(10_000);
        assertThat(ProcessTable.residentKib(-1)).isZero();
    }
}
