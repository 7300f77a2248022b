package dev.newslog.ingest.format.page;

import static dev.newslog.ingest.format.page.Pages.TEXT;
import static dev.newslog.ingest.format.page.Pages.script;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newslog.ingest.format.document.Document;
import dev.newslog.ingest.format.document.Faults;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// No page of the greatest length costs more than a moment, whatever is in it.
class HostilePagesTest {

    private static final int LONGEST = 2 * 1_024 * 1_024;
    private static final Duration MOMENT = Duration.ofSeconds(20);

    static Stream<Arguments> pieces() {
        return Stream.of(
                Arguments.of("nested boxes", "<div>"),
                Arguments.of("nested boxes with text", "<div class=related>word "),
                Arguments.of("nested articles", "<article role=article itemprop='articleBody author'>word "),
                Arguments.of("clutter side by side", "<nav>a</nav>"),
                Arguments.of("figures side by side", "<figure><blockquote>x</blockquote></figure>"),
                Arguments.of("unclosed marks", "<b><i><a>x"),
                Arguments.of("unclosed paragraphs with marks", "<p><font size=1><b class=x>x"),
                Arguments.of("tables in tables", "<table><tr><td>x"),
                Arguments.of("templates", "<template><svg><math>"),
                Arguments.of("scripts", script("{\"@type\": \"Article\", \"headline\": \"H\"}")),
                Arguments.of("scripts that are broken", "<script type=application/ld+json>{\"a\": [</script>"),
                Arguments.of("meta", "<meta property=og:title content='T'><meta name=og:site_name content=T>"),
                Arguments.of("links", "<link rel=canonical href=https://c.example/a><base href=https://c.example/>"),
                Arguments.of("authors", "<p rel=author><p itemprop=author>x"),
                Arguments.of("spaces", "                \n"),
                Arguments.of("references", "&amp;&#x1f600;&bogus;"),
                Arguments.of("humps", "<p class='aBaBaBaBaBaBaBaBaBaB a b c d e f'>x"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pieces")
    void a_page_of_one_piece_is_read_in_a_moment(String name, String piece) {
        read(piece.repeat((LONGEST - 500) / piece.length()));
    }

    static Stream<Arguments> scripts() {
        int half = LONGEST / 2 - 500;
        String article = "{\"@type\": \"Article\", \"headline\": \"H\", \"url\": \"https://c.example/a\"}";
        return Stream.of(
                Arguments.of("arrays", "[".repeat(half) + "]".repeat(half)),
                Arguments.of("objects", "{\"mainEntity\":".repeat(100_000) + "1" + "}".repeat(100_000)),
                Arguments.of("objects within bounds", "{\"mainEntity\":".repeat(900) + article + "}".repeat(900)),
                Arguments.of("articles", "[" + (article + ",").repeat(25_000) + article + "]"),
                Arguments.of(
                        "headlines",
                        "{\"@type\": \"Article\", \"publisher\": [" + "\"H\",".repeat(200_000)
                                + "\"H\"], \"headline\": [" + "\"H - H\",".repeat(100_000) + "\"H\"]}"),
                Arguments.of(
                        "a body of spaces", "{\"@type\": \"Article\", \"articleBody\": \"" + " ".repeat(half) + "x\"}"),
                Arguments.of(
                        "a body of references",
                        "{\"@type\": \"Article\", \"articleBody\": \"" + "&amp;".repeat(300_000) + "\"}"),
                Arguments.of(
                        "a body of tags",
                        "{\"@type\": \"Article\", \"articleBody\": \"" + "<p><b>".repeat(200_000) + "\"}"),
                Arguments.of("a number", "{\"@type\": \"Article\", \"headline\": " + "9".repeat(half) + "}"),
                Arguments.of("circles", """
                        {"@graph": [{"@id": "#a", "@type": "Article", "headline": "H", "author": {"@id": "#a"},
                          "mainEntity": {"@id": "#a"}, "publisher": {"@id": "#b"}}, {"@id": "#b", "name": {"@id": "#b"}}]}"""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scripts")
    void a_script_of_anything_is_read_in_a_moment(String name, String json) {
        read(script(json));
    }

    private static void read(String piece) {
        byte[] page = ("<title>T</title>" + piece + "<p>" + TEXT).getBytes(UTF_8);
        Assertions.assertTimeoutPreemptively(MOMENT, () -> {
            Faults faults = new Faults();
            ObjectNode submission = new PageFormat().read(new Document(page, "utf-8"), faults);
            assertThat(submission == null).isNotEqualTo(faults.isEmpty());
        });
    }
}
