package dev.newslog.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class TimesTest {

    private static final long FIRST = -62_135_596_800L;
    private static final long LAST = 253_402_300_799L;

    @Property
    void any_second_of_four_digit_years_is_read_as_it_was_written(
            @ForAll @LongRange(min = FIRST, max = LAST) long second) {
        Instant time = Instant.ofEpochSecond(second);

        assertThat(Times.ofHttpDate(Times.httpDate(time))).contains(time);
    }

    @Property
    void any_other_text_is_no_time(@ForAll String text) {
        assertThat(Times.ofHttpDate(text)).isEmpty();
    }
}
