package dev.newslog.bench.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void half_of_the_figures_lie_between_low_and_high() {
        assertThat(Spread.of(List.of(5.0, 1.0, 3.0, 2.0, 4.0))).isEqualTo(new Spread(3, 2, 4));
    }

    @Test
    void between_two_figures_it_takes_what_lies_between() {
        assertThat(Spread.of(List.of(1.0, 2.0))).isEqualTo(new Spread(1.5, 1.25, 1.75));
    }

    @Test
    void one_figure_has_no_spread() {
        assertThat(Spread.of(List.of(7.0))).isEqualTo(new Spread(7, 7, 7));
    }

    @Test
    void its_text_is_the_median_with_low_and_high() {
        assertThat(new Spread(1_234.6, 0.5, 3_000).text("%,.1f")).isEqualTo("1,234.6 (0.5 to 3,000.0)");
    }

    @Test
    void no_figure_is_an_error() {
        assertThatIllegalArgumentException().isThrownBy(() -> Spread.of(List.of()));
    }
}
