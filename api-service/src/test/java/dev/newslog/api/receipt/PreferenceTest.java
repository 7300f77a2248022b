package dev.newslog.api.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "wait=5|5",
                "WAIT = 5|5",
                "wait=\"5\"|5",
                "wait=005|5",
                "respond-async, wait=5|5",
                "wait=5; strict|5",
                "wait=5, wait=9|5",
                "wait=30|30",
                "wait=31|30",
                "wait=99999999999999999999|30"
            })
    void a_client_is_waited_for_as_long_as_it_says_but_half_a_minute_at_most(String header, int seconds) {
        Preference preference = Preference.in(List.of(header)).orElseThrow();

        assertThat(preference.duration()).isEqualTo(Duration.ofSeconds(seconds));
        assertThat(preference.applied()).isEqualTo("wait=" + seconds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "wait",
                "wait=",
                "wait=0",
                "wait=-1",
                "wait=1.5",
                "wait=soon",
                "await=5",
                "handling=x; wait=5"
            })
    void what_is_no_preference_to_wait_is_none(String header) {
        assertThat(Preference.in(List.of(header))).isEmpty();
    }

    @Test
    void a_preference_may_stand_in_any_of_several_headers() {
        assertThat(Preference.in(List.of("respond-async", "wait=5"))).contains(new Preference(5));
        assertThat(Preference.in(List.of())).isEmpty();
    }

    @Property
    void any_header_can_be_read(@ForAll String header) {
        assertThatCode(() -> Preference.in(List.of(header, "wait=" + header))).doesNotThrowAnyException();
    }
}
