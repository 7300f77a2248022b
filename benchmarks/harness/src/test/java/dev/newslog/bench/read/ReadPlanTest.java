package dev.newslog.bench.read;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.newslog.bench.contest.Contest.Plan;
import org.junit.jupiter.api.Test;

class ReadPlanTest {

    @Test
    void an_archive_has_more_than_a_few_pages() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReadPlan(new Plan(0, 1, 1), 20))
                .withMessageContaining("100");
    }
}
