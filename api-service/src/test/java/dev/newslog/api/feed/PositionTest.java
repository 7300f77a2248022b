package dev.newslog.api.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newslog.api.web.InvalidParameterException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

    @Property
    void any_position_comes_back_from_its_text(
            @ForAll @AlphaChars @NumericChars @StringLength(min = 1, max = 64) String epoch,
            @ForAll @LongRange(min = 0, max = 999_999_999_999_999_999L) long number) {
        Position position = new Position(epoch, number);

        assertThat(Position.parse("after", position.toString())).isEqualTo(position);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "99", "-1", "a-", "a--1", "a-1-1", "a-1000000000000000000", "a b-1", "a-1 ", "a-\u0661"})
    void what_is_no_position_is_refused(String text) {
        assertThatThrownBy(() -> Position.parse("after", text))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("'after'");
    }

    @Test
    void a_position_of_another_archive_starts_from_the_beginning() {
        Position position = new Position("now", 7);

        assertThat(position.numberIn("now")).isEqualTo(7);
        assertThat(position.numberIn("later")).isZero();
    }
}
