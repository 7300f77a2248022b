package dev.newslog.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptTest {

    private static final List<Format<Object>> FORMATS =
            List.of(new JsonFormat(), new Named("application/ld+json"), new Named("text/plain"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    */*                                                            | application/json
                    *                                                              | application/json
                    application/*                                                  | application/json
                    text/*                                                         | text/plain
                    text/plain                                                     | text/plain
                    TEXT/Plain                                                     | text/plain
                    text/plain;charset=utf-8                                       | text/plain
                    application/ld+json;profile="https://schema.org"               | application/ld+json
                    text/plain, application/ld+json                                | application/ld+json
                    text/plain, application/ld+json;q=0.9                          | text/plain
                    text/plain;q=0.1, application/ld+json;q=0.11                   | application/ld+json
                    text/plain ; Q=0.5 , */* ; q=0.4                               | text/plain
                    application/ld+json, */*;q=0.8                                 | application/ld+json
                    application/ld+json, */*                                       | application/json
                    application/json;q=0, */*                                      | application/ld+json
                    application/*;q=0, */*;q=0.1                                   | text/plain
                    application/*;q=0.2, application/ld+json;q=0.1, text/*;q=0.1   | application/json
                    text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | application/json
                    text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2           | application/json
                    text/plain,, ,                                                 | text/plain
                    text/plain;q=much                                              | text/plain
                    text/*;q=0.3, text/plain;q=0.2, text/plain;format=flowed, application/*;q=0.25 | application/json
                    text/plain;q=0.000, application/json;q=0.001                   | application/json
                    """)
    void the_format_that_is_taken_most_gladly_is_given(String accept, String given) {
        assertThat(best(accept)).isEqualTo(given);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    text/html
                    text/plain;q=0
                    */*;q=0
                    application/json;q=0, image/*
                    json
                    ;
                    ,
                    application/jsonp
                    """)
    void who_takes_no_format_that_there_is_gets_none(String accept) {
        assertThat(best(accept)).isNull();
    }

    @Test
    void who_says_nothing_takes_anything() {
        assertThat(best(null)).isEqualTo("application/json");
        assertThat(best(" ")).isEqualTo("application/json");
    }

    @Property
    void any_field_can_be_read(
            @ForAll @Chars({'t', '/', '*', ',', ';', '=', 'q', 'Q', '0', '1', '.', '"', ' '}) String any) {
        assertThatCode(() -> best(any)).doesNotThrowAnyException();
    }

    private static @Nullable String best(@Nullable String accept) {
        return Accept.of(accept).best(FORMATS).map(Format::mediaType).orElse(null);
    }

    private record Named(String mediaType) implements Format<Object> {

        @Override
        public String writer() {
            return mediaType;
        }

        @Override
        public Object told(Object thing) {
            return thing;
        }

        @Override
        public @Nullable String language(Object thing) {
            return null;
        }
    }
}
