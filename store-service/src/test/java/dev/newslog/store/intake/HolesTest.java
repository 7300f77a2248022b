package dev.newslog.store.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HolesTest {

    private final Holes holes = new Holes();

    @Test
    void a_gap_that_going_back_closes_is_no_hole() {
        assertThat(holes.observe(Map.of(3, 5L))).isEmpty();
        assertThat(holes.observe(Map.of(3, 5L))).isEmpty();
        assertThat(holes.observe(Map.of())).isEmpty();
        assertThat(holes.observe(Map.of(3, 5L))).isEmpty();
        assertThat(holes.observe(Map.of(3, 9L))).isEmpty();
    }

    @Test
    void a_gap_that_stays_is_told_with_its_place() {
        holes.observe(Map.of(3, 5L));
        holes.observe(Map.of(3, 5L));

        assertThat(holes.observe(Map.of(3, 5L, 4, 0L)))
                .contains("offset 5 of partition 3")
                .doesNotContain("partition 4");
    }
}
