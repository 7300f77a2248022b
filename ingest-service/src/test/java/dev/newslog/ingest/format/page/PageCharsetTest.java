package dev.newslog.ingest.format.page;

import static dev.newslog.ingest.format.page.Pages.TEXT;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.edge.Problems.Fault;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// By which bytes of a page its characters are found.
class PageCharsetTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta charset=windows-1252>",
                "<META CharSet = 'Windows-1252' >",
                "<meta charset=latin1>",
                "<meta/charset=\"iso-8859-1\"/>",
                "<meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'>",
                "<meta content='text/html;charset=\"cp1252\"' http-equiv=content-type>",
                "<!-- <meta charset=utf-8> --><meta charset=windows-1252>",
                "<!--><meta charset=windows-1252>",
                "<link title='<meta charset=utf-8>'><meta charset=windows-1252>",
                "<html data-x=\"'>\"><meta charset=windows-1252>",
                "<meta charset=nonsense><meta charset=windows-1252>",
                "<meta charset><meta charset=x-user-defined>",
                "</head x='<meta charset=utf-8>'><?x?><meta charset=windows-1252>",
                "<metal charset=utf-8><meta charset=windows-1252>",
                "<1><meta name=a content='charset=utf-8'><meta charset=windows-1252>"
            })
    void a_page_says_it_in_a_meta(String head) {
        assertThat(headline("text/html", page(head).getBytes(WINDOWS))).isEqualTo("Fähre");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<meta charset=utf-16>",
                "<meta charset=nonsense>",
                "<meta http-equiv=refresh content='text/html; charset=windows-1252'>",
                "<!-- <meta charset=windows-1252>-->",
                "<meta charset",
                "<",
                "<meta charset='"
            })
    void else_it_is_utf_8(String head) {
        assertThat(CharsetScan.label(page(head).getBytes(UTF_8))).isIn(null, "utf-8");
    }

    @ParameterizedTest
    @CsvSource({"text/html; charset=utf-8", "'text/html; charset=\"UTF-8\"'"})
    void the_content_type_comes_before_the_page(String contentType) {
        assertThat(headline(contentType, page("<meta charset=windows-1252>").getBytes(UTF_8)))
                .isEqualTo("Fähre");
    }

    @Test
    void a_byte_order_mark_comes_before_all() {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        page.writeBytes(new byte[] {(byte) 0xff, (byte) 0xfe});
        page.writeBytes(page("<meta charset=windows-1252>").getBytes(UTF_16LE));

        assertThat(headline("text/html; charset=utf-8", page.toByteArray())).isEqualTo("Fähre");
    }

    @Test
    void only_the_first_1024_bytes_are_looked_at() {
        String late = " ".repeat(1_024) + "<meta charset=windows-1252>";

        assertThat(headline("text/html", page(late).getBytes(UTF_8))).isEqualTo("Fähre");
    }

    @Test
    void wrong_bytes_are_a_fault() {
        assertThat(Pages.faults("text/html", page("").getBytes(WINDOWS)))
                .extracting(Fault::detail)
                .containsExactly("must be UTF-8");
    }

    private static String headline(String contentType, byte[] page) {
        return Pages.read(contentType, page).content().headline();
    }

    private static String page(String head) {
        return head + "<title>Fähre</title><p>" + TEXT + "</p>";
    }
}
