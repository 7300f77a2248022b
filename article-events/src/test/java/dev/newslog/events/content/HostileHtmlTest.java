package dev.newslog.events.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Any text is read as HTML, in time and memory that its length bounds.
class HostileHtmlTest {

    /// As long as a body may be.
    private static final int LONGEST = 500_000;

    @Property(tries = 2_000)
    void any_text_is_read_and_always_as_the_same(@ForAll("soups") String html) {
        String canonical = HtmlText.canonical(html);
        String words = HtmlText.extract(html);

        assertThat(HtmlText.canonical(html)).isEqualTo(canonical);
        assertThat(HtmlText.extract(html)).isEqualTo(words);
        assertThat(CanonicalText.nfc(words)).isEqualTo(words);
        assertThat(words).doesNotContainPattern("\\p{Cs}|  |\n\n\n|\\A\\s|\\s\\z");
    }

    @Property
    void words_without_mark_up_are_read_to_the_letter(@ForAll("lines") String words) {
        String html = HtmlMarks.escape(words);

        assertThat(HtmlText.extract(html)).isEqualTo(words);
        assertThat(HtmlText.canonical(html)).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            <div>, <b>, <a><div>, <b><i><u><s><p>
            <table>x, <table><b>x, <ul><li>, <select><option>
            <svg><a>, <math><mi>, <b><p></b>, <p><b>x
            <!--, </p>, </i>, &#x
            <template>, <template><svg>, <template><svg><math>, <svg><template><p>
            <, &, 'a ', ' '
            a\u0301\u0327, \u0301\u0327, \u0f73\u0327, &#x301;&#x327;
            """)
    @Timeout(60)
    void a_long_body_of_any_shape_is_read_in_bounded_work(String one, String two, String three, String four) {
        Stream.of(one, two, three, four).forEach(shape -> assertBounded(shape.repeat(LONGEST / shape.length())));
    }

    @Test
    @Timeout(60)
    void what_the_parser_copies_into_each_paragraph_is_bounded() {
        String paragraphs = "<p>x".repeat(LONGEST / 8);

        assertBounded("<p><a href=" + "x".repeat(LONGEST / 2) + "></p>" + paragraphs);
        assertBounded("<p><b a><b b><b c><b d><b e><b f><b g><b h><b i><b j><b k><b l><b m></p>" + paragraphs);
        assertBounded("<p><img " + "a b c d e ".repeat(LONGEST / 10) + ">");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 1_000, 50_000})
    void words_matter_however_deep_they_stand(int depth) {
        String depths = "<div>".repeat(depth) + "<b>".repeat(depth);

        assertThat(HtmlText.extract(depths + "12 boats")).isEqualTo("12 boats");
        assertThat(HtmlText.canonical(depths + "12 boats")).isNotEqualTo(HtmlText.canonical(depths + "13 boats"));
    }

    private static void assertBounded(String html) {
        assertThat(HtmlText.canonical(html).length()).isLessThan(60 * LONGEST);
        assertThat(HtmlText.extract(html).length()).isLessThanOrEqualTo(2 * LONGEST);
    }

    @Provide
    Arbitrary<String> soups() {
        String marks =
                "< > </ /> = \" ' <!-- --> <![CDATA[ ]]> <!DOCTYPE <? & &# &#x &#0; &#1; &#13; &#xD800; &#x110000; &amp";
        String elements =
                "<p> <b> </b> <a href <img src= <table> <tr> <select> <option> <template> <svg> <math> <script>"
                        + " </script> <style> <xmp> <plaintext> <textarea> <title> <frameset> <body hidden <noscript> <form> <br>"
                        + " <li> </p> </br> <q> <pre>";
        String characters =
                "\u0000 \u0001 \u001e \u007f \u0085 \ufeff \ufffe \ud83d \udea2 \u0301 \u0338 \u202e \r \n a 7 é";
        return Arbitraries.oneOf(parts(marks), parts(elements), parts(characters), Arbitraries.of(" ", "\t"))
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    private static Arbitrary<String> parts(String parts) {
        return Arbitraries.of(parts.split(" ", -1));
    }

    @Provide
    Arbitrary<String> lines() {
        return Contents.lines();
    }
}
