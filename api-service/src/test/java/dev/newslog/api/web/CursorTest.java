package dev.newslog.api.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final long EARLIEST = -210_863_520_000L; // 4713 BC
    private static final long LATEST = 9_224_286_393_599L; // the end of 294275

    @Property
    void any_place_comes_back_from_its_cursor(
            @ForAll @LongRange(min = EARLIEST, max = LATEST) long second,
            @ForAll @IntRange(max = 999_999) int microsecond,
            @ForAll long most,
            @ForAll long least) {
        Instant time = Instant.ofEpochSecond(second, microsecond * 1_000L);
        Cursor.Place place = new Cursor.Place(time, new UUID(most, least));

        assertThat(Cursor.place(place.encoded())).isEqualTo(place);
    }

    @Property
    void any_number_comes_back_from_its_cursor(@ForAll int number) {
        assertThat(Cursor.number(Cursor.below(number))).isEqualTo(number);
    }

    @Property
    void any_moment_comes_back_from_its_cursor(
            @ForAll @LongRange(min = EARLIEST, max = LATEST) long second, @ForAll int number) {
        Cursor.Moment moment = new Cursor.Moment(Instant.ofEpochSecond(second), number);

        assertThat(Cursor.moment(moment.encoded())).isEqualTo(moment);
    }

    @Property
    void any_other_text_is_refused(@ForAll String text, @ForAll boolean encoded) {
        String cursor = encoded ? encode(text) : text;

        assertThatThrownBy(() -> Cursor.place(cursor)).isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> Cursor.number(cursor)).isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> Cursor.moment(cursor)).isInstanceOf(InvalidParameterException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a1 +1000000000-12-31T23:59:59Z 00000000-0000-0000-0000-000000000000",
                "a1 -1000000000-01-01T00:00:00Z 00000000-0000-0000-0000-000000000000",
                "a1 +294276-01-01T00:00:00Z 00000000-0000-0000-0000-000000000000",
                "a1 -4713-12-31T00:00:00Z 00000000-0000-0000-0000-000000000000",
                "a1 2026-11-02 00000000-0000-0000-0000-000000000000",
                "a1 2026-11-02T12:00:00Z not-a-uuid",
                "a1 2026-11-02T12:00:00Z 00000000-0000-0000-0000-000000000000 more",
                "a1 2026-11-02T12:00:00Z",
                "a2 2026-11-02T12:00:00Z 00000000-0000-0000-0000-000000000000",
                "r1 7",
                ""
            })
    void a_place_that_cannot_be_is_refused(String fields) {
        assertThatThrownBy(() -> Cursor.place(encode(fields)))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("'cursor'");
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        String place = new Cursor.Place(Instant.EPOCH, new UUID(1, 2)).encoded();

        assertThatThrownBy(() -> Cursor.number(place)).isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> Cursor.moment(place)).isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> Cursor.place(Cursor.below(3))).isInstanceOf(InvalidParameterException.class);
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
