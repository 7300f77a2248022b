package dev.newslog.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {

    private static final EntityTag TAG = EntityTag.of("json1", 7, "x");

    @Test
    void a_tag_is_made_of_its_parts() {
        assertThat(TAG.header()).isEqualTo("\"json1-7-x\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                " * ",
                "\"json1-7-x\"",
                "W/\"json1-7-x\"",
                "\"a\", \"json1-7-x\"",
                "\"a\",W/\"json1-7-x\" , \"b\""
            })
    void a_header_that_names_it_matches(String header) {
        assertThat(TAG.isIn(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "json1-7-x", "\"json1-7\"", "\"json1-7-x", "\"json1-7-x-1\"", "\"*\"", "\"a, json1-7-x\""})
    void a_header_that_does_not_name_it_does_not_match(String header) {
        assertThat(TAG.isIn(header)).isFalse();
    }

    @Test
    void no_header_matches_nothing() {
        assertThat(TAG.isIn(null)).isFalse();
    }

    @Property
    void any_tag_is_found_among_any_others(
            @ForAll @AlphaChars @NotEmpty String value,
            @ForAll @AlphaChars String one,
            @ForAll @AlphaChars String other) {
        EntityTag tag = new EntityTag(value);

        assertThat(tag.isIn("\"" + one + "\", " + tag.header() + ", W/\"" + other + "\""))
                .isTrue();
        assertThat(tag.isIn("\"" + one + "\", W/\"" + other + "\""))
                .isEqualTo(value.equals(one) || value.equals(other));
    }
}
