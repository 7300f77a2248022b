package dev.newslog.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
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
}
