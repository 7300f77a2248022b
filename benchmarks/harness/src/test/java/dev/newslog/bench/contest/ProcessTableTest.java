package dev.newslog.bench.contest;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class ProcessTableTest {

    private static final long THIS = ProcessHandle.current().pid();

    @Test
    void work_of_this_process_is_counted() {
        long before = ProcessTable.now().cpuMicros(THIS);

        await().atMost(60, SECONDS).until(() -> ProcessTable.now().cpuMicros(THIS) > before + 200_000);
    }

    @Test
    void work_of_a_child_is_its_own_and_its_parents_trees() throws IOException {
        ProcessTable before = ProcessTable.now();
        Process child = new ProcessBuilder("sh", "-c", "while true; do :; done").start();
        try {
            await().atMost(60, SECONDS).until(() -> ProcessTable.now().cpuMicros(child.pid()) > 500_000);
            ProcessTable after = ProcessTable.now();

            assertThat(after.cpuMicrosOfTree(THIS) - before.cpuMicrosOfTree(THIS))
                    .isGreaterThan(500_000);
            assertThat(after.cpuMicros(THIS) - before.cpuMicros(THIS))
                    .isLessThan(after.cpuMicrosOfTree(THIS) - before.cpuMicrosOfTree(THIS) - 400_000);
        } finally {
            child.destroyForcibly();
        }
    }

    @Test
    void work_of_a_child_counts_after_its_end_too() throws IOException {
        long before = ProcessTable.now().cpuMicrosOfTree(THIS);
        Process child = new ProcessBuilder("sh", "-c", "i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done").start();

        child.onExit().join();

        assertThat(ProcessTable.now().cpuMicrosOfTree(THIS) - before).isGreaterThan(50_000);
    }

    @Test
    void this_process_has_memory_and_one_that_is_not_there_has_none() {
        assertThat(ProcessTable.residentKib(THIS)).isGreaterThan(10_000);
        assertThat(ProcessTable.residentKib(-1)).isZero();
    }
}
