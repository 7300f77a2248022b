package dev.newslog.ingest.format.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mon, 02 Nov 2026 09:45:00 GMT         | 2026-11-02T09:45:00Z
            2 Nov 26 09:45 EST                    | 2026-11-02T14:45:00Z
            2 Nov 99 09:45 PDT                    | 1999-11-02T16:45:00Z
            Monday, 2 November 2026 09:45:00 CEST | 2026-11-02T07:45:00Z
            Mon,02 Nov 2026 09:45:00 +0130        | 2026-11-02T08:15:00Z
            Mon, 02 Nov 2026 09:45:00 GMT+01:00   | 2026-11-02T08:45:00Z
            Mon, 02 Nov 2026 9:45 pm PST          | 2026-11-03T05:45:00Z
            Mon, 02 Nov 2026 12:45 am             | 2026-11-02T00:45:00Z
            Tue, 02 Nov 2026 09:45:60 Z (UTC)     | 2026-11-02T09:45:59Z
            02-Nov-2026                           | 2026-11-02T00:00:00Z
            Mon Nov  2 09:45:00 2026              | 2026-11-02T09:45:00Z
            November 2, 2026 09:45                | 2026-11-02T09:45:00Z
            2026-11-02T09:45:00.123456+01:00      | 2026-11-02T08:45:00.123456Z
            2026-11-02t09:45z                     | 2026-11-02T09:45:00Z
            2026-11-02 09:45:00                   | 2026-11-02T09:45:00Z
            2026-11-02                            | 2026-11-02T00:00:00Z
            2026-11                               | 2026-11-01T00:00:00Z
            2026                                  | 2026-01-01T00:00:00Z
            """)
    void times_are_read_as_they_are_written(String written, Instant time) {
        assertThat(FeedDates.of(written)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "31 Feb 2026 09:45 GMT",
                "2 Nox 2026",
                "2 Nov 2026 09:45 XYZ",
                "2 Nov 2026 25:00 GMT",
                "2026-13-01",
                "2026-11-02T09:45:00+99:00",
                "0000-01-01"
            })
    void what_is_no_time_is_none(String written) {
        assertThat(FeedDates.of(written)).isEmpty();
    }

    @Property
    void any_text_is_a_time_or_none(@ForAll String written) {
        assertThat(FeedDates.of(written)).isNotNull();
    }
}
