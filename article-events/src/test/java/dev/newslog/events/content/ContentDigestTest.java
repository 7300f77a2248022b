package dev.newslog.events.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentDigestTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>Caf&eacute; opens</p>                 | <p>Café   opens</p>
            <p>Cafe\u0301 opens</p>                  | <p>Café opens</p>
            <p class="a" id="b">One</p>              | <p id="b" class="c">One</p>
            <p>One<!-- note --></p><script>x</script>| <p>One</p>
            <p>One <b>two</b></p>                    | <p>One<strong> two</strong></p>
            <a href="/x" title="t">go</a>            | <a title="t" href="/x">go</a>
            <p>Cafe<!-- -->\u0301 opens</p>          | <p>Café opens</p>
            """)
    void what_no_reader_sees_does_not_matter(String one, String other) {
        assertThat(digest(html(one))).isEqualTo(digest(html(other)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>12 boats</p>         | <p>13 boats</p>
            <p>One two</p>          | <p>Onetwo</p>
            <p>One</p><p>two</p>    | <p>One two</p>
            <a href="/x">go</a>     | <a href="/y">go</a>
            <p>One &lt;b&gt;</p>    | <p>One <b></b></p>
            <center>One</center>two | Onetwo
            <xmp>12 boats</xmp>     | <xmp>13 boats</xmp>
            <q>Stop</q>             | Stop
            <ol start=5><li>One     | <ol start=6><li>One
            One&#xD800;             | One?
            <p>One</p><p>two</p>    | <p>two</p><p>One</p>
            """)
    void what_a_reader_sees_does_matter(String one, String other) {
        assertThat(digest(html(one))).isNotEqualTo(digest(html(other)));
    }

    @Test
    void the_order_of_keywords_does_not_matter() {
        assertThat(digest(tagged("a", "b"))).isEqualTo(digest(tagged("b", "a", "b")));
    }

    @Test
    void the_changed_fields_are_named() {
        ContentDigest one = ContentDigest.of(html("<p>One</p>"));
        ContentDigest tagged = ContentDigest.of(tagged("a"));

        assertThat(tagged.changedSince(one)).containsExactly(ContentField.BODY, ContentField.KEYWORDS);
        assertThat(ContentDigest.ofFieldDigests(one.fieldDigests())).isEqualTo(one);
    }

    @Test
    void extracted_text_has_blocks_and_lines() {
        assertThat(HtmlText.extract("<h1>A</h1><p>b<br>c</p><ul><li>d</li><li>e &amp; f</li></ul>"))
                .isEqualTo("A\n\nb\nc\n\nd\n\ne & f");
    }

    private static String digest(Content content) {
        return ContentDigest.of(content).value();
    }

    private static Content html(String body) {
        return content(body, List.of());
    }

    private static Content tagged(String... keywords) {
        return content("<p>Tagged</p>", List.of(keywords));
    }

    private static Content content(String body, List<String> keywords) {
        return new Content("H", null, null, null, null, body, ContentType.HTML, keywords, List.of(), null, null, null);
    }
}
