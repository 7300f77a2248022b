package dev.newslog.ingest.format.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageDatesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-02T09:45:00Z, 2026-11-02T09:45:00Z",
        "2026-11-02T09:45:00+0100, 2026-11-02T08:45:00Z",
        "2026-11-02T09:45:00+01:00, 2026-11-02T08:45:00Z",
        "2026-11-02T09:45:00-05, 2026-11-02T14:45:00Z",
        "2026-11-02t09:45z, 2026-11-02T09:45:00Z",
        "2026-11-02 09:45:00 +0100, 2026-11-02T08:45:00Z",
        "2026-11-02 09:45:00 UTC, 2026-11-02T09:45:00Z",
        "2026-11-02T09:45:00.1234567Z, 2026-11-02T09:45:00.123456700Z",
        "2026-11-02T09:45:00.1234567891234Z, 2026-11-02T09:45:00.123456789Z",
        "2026-11-02 09:45, 2026-11-02T09:45:00Z",
        "2026/11/2 9:45, 2026-11-02T09:45:00Z",
        "2026-11-02, 2026-11-02T00:00:00Z",
        "'Mon, 02 Nov 2026 09:45:00 GMT', 2026-11-02T09:45:00Z",
        "'Mon, 2 Nov 2026 09:45:00 +0100', 2026-11-02T08:45:00Z"
    })
    void a_time_is_read_as_pages_write_it(String said, Instant time) {
        assertThat(PageDates.first(List.of("yesterday", " " + said + " "))).contains(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-13-02",
                "2026-02-30T09:45:00Z",
                "2026-11-02T25:00:00Z",
                "2026-11-02T09:45:00+99:00",
                "1762076700",
                "2026-11-02T09:45:00Z and much more than anybody needs to say a time"
            })
    void what_is_no_time_is_none(String said) {
        assertThat(PageDates.first(List.of(said))).isEmpty();
    }

    @Test
    void a_time_is_taken_where_it_is_said_with_an_offset() {
        assertThat(PageDates.first(List.of("2026-11-02 09:45", "2026-11-02T09:45:00+01:00")))
                .contains(Instant.parse("2026-11-02T08:45:00Z"));
    }

    @Test
    void another_time_with_an_offset_is_another_time() {
        assertThat(PageDates.first(List.of("2026-11-02 09:45", "2026-11-04T09:45:00+01:00")))
                .contains(Instant.parse("2026-11-02T09:45:00Z"));
    }
}
