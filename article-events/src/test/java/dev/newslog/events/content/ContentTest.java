package dev.newslog.events.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentTest {

    private static final String BODY = "<p>One\ttwo</p>  &amp; <p>three</p>";

    @Test
    void the_text_of_an_html_body_is_its_words() {
        assertThat(TextPlaces.ofHtml(BODY).bodyText()).isEqualTo("One two\n\n&\n\nthree");
    }

    @Test
    void the_text_of_a_plain_body_is_that_to_the_letter() {
        Content plain = Contents.with(TextPlaces.ofHtml(BODY), ContentField.CONTENT_TYPE, Content.ofNote(null));

        assertThat(plain.bodyText()).isEqualTo(BODY);
    }

    @Test
    void the_same_characters_as_plain_text_and_as_html_are_two_contents() {
        Content html = TextPlaces.ofHtml("One");
        Content plain = Contents.with(html, ContentField.CONTENT_TYPE, Content.ofNote(null));

        assertThat(ContentDigest.of(plain).changedSince(ContentDigest.of(html)))
                .containsExactly(ContentField.CONTENT_TYPE);
    }
}
