package dev.newslog.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

    @Test
    void a_page_has_twenty_items_unless_something_else_is_said() {
        assertThat(Parameters.limit(null)).isEqualTo(20);
        assertThat(Parameters.limit("1")).isEqualTo(1);
        assertThat(Parameters.limit("200")).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0", "201", "-1", "+1", "1.0", "1e2", " 1", "\u0661", "99999999999999999999", "0x1", "1\n"})
    void a_limit_that_is_none_is_refused_by_name(String limit) {
        assertThatThrownBy(() -> Parameters.limit(limit))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("'limit'");
    }

    @Property
    void any_text_is_refused_where_it_is_no_number(@ForAll String text) {
        Assume.that(!text.matches("[0-9]+"));

        assertThatThrownBy(() -> Parameters.revision("from", text)).isInstanceOf(InvalidParameterException.class);
    }

    @Property
    void any_whole_number_from_one_is_a_revision(@ForAll @IntRange(min = 1) int number) {
        assertThat(Parameters.revision("to", Integer.toString(number))).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "A", "a_b", "\u00e4", "a b"})
    void a_source_that_cannot_be_is_refused(String source) {
        assertThatThrownBy(() -> Parameters.source(source)).hasMessageContaining("'source'");
    }

    @Property
    void any_moment_is_the_same_in_any_offset_to_the_microsecond(
            @ForAll @LongRange(min = -62_135_500_000L, max = 253_402_200_000L) long second,
            @ForAll @IntRange(max = 999_999_999) int nanosecond,
            @ForAll @IntRange(min = -1_080, max = 1_080) int minutes) {
        Instant moment = Instant.ofEpochSecond(second, nanosecond);
        Assume.that(moment.atOffset(ZoneOffset.ofTotalSeconds(minutes * 60)).getYear() % 9_999 > 0);

        String written = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.nnnnnnnnnxxx")
                .format(moment.atOffset(ZoneOffset.ofTotalSeconds(minutes * 60)));

        assertThat(Parameters.time("at", written)).isEqualTo(moment.truncatedTo(ChronoUnit.MICROS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-11-02",
                "2026-11-02T10:00:00",
                "2026-11-02T10:00Z",
                "2026-11-02 10:00:00Z",
                "2026-02-30T10:00:00Z",
                "2026-11-02T24:00:00Z",
                "2026-11-02T10:00:00 02:00",
                "0000-11-02T10:00:00Z",
                "+10000-11-02T10:00:00Z",
                "9999-12-31T23:59:59-01:00",
                "\u0662026-11-02T10:00:00Z"
            })
    void a_time_that_is_none_by_its_standard_is_refused_by_name(String time) {
        assertThatThrownBy(() -> Parameters.time("knownAt", time))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("'knownAt'");
    }
}
