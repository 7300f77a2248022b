package dev.newslog.ingest.format.feed;

import static dev.newslog.ingest.format.feed.Feeds.faults;
import static dev.newslog.ingest.format.feed.Feeds.rss;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.newslog.edge.Problems.Fault;
import dev.newslog.ingest.format.document.FaultyDocumentException;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What would do harm, or is no feed at all.
class HostileFeedsTest {

    private static final String ITEM = "<item><title>H</title></item>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>",
                "<!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
                "<!-- -- --><!DOCTYPE rss SYSTEM \"]>\" []>",
                "<!DOCTYPE rss PUBLIC '>' '[' [<!ENTITY % p SYSTEM \"http://x.example/\"> %p;]>"
            })
    void a_document_type_that_declares_something_is_a_fault(String doctype) {
        assertThat(faults(doctype + rss(ITEM)))
                .extracting(Fault::detail)
                .containsExactly("must have no document type that declares anything");
    }

    /// Nobody answers at that address, nor is it asked.
    @Test
    void a_document_type_that_names_a_file_is_passed_over() {
        String doctype = "\n <?xml version='1.0'?> <!-- [ --> <!DOCTYPE rss SYSTEM \"http://192.0.2.1/[>.dtd\" >";

        assertThat(Feeds.entries(doctype + rss(ITEM))).hasSize(1);
    }

    @Test
    void an_entity_that_is_declared_nowhere_is_told_where_it_stands() {
        assertThat(
                        faults(
                                "<!DOCTYPE rss SYSTEM 'x'>\n<rss><channel>\n<item><title>a&nbsp;b</title></item></channel></rss>"))
                .extracting(Fault::detail)
                .containsExactly("must be well-formed XML; it is not at line 3, column 21");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "Storm",
                "<rss><channel></rss>",
                "<html/>",
                "<opml version='2.0'/>",
                "{\"title\": \"Storm\"}",
                "<!DOCTYPE rss",
                "<a/><rss/>",
                "<rss><channel><x:item/></channel></rss>"
            })
    void what_is_no_feed_is_a_fault_of_the_whole(String document) {
        assertThat(faults(document)).extracting(Fault::pointer).containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<rss/>", "<rss><channel/></rss>", "<feed xmlns='http://www.w3.org/2005/Atom'/>"})
    void a_feed_may_be_empty(String document) {
        assertThat(Feeds.entries(document)).isEmpty();
    }

    @Test
    void a_charset_is_the_one_that_is_said() {
        byte[] latin = "<?xml version='1.0' encoding='iso-8859-1'?><rss><item><title>Fähre</title></item></rss>"
                .getBytes(Charset.forName("windows-1252"));

        assertThat(Feeds.entries(latin, "application/rss+xml")
                        .getFirst()
                        .draft()
                        .headline())
                .isEqualTo("Fähre");
        FaultyDocumentException faulty = catchThrowableOfType(
                FaultyDocumentException.class, () -> Feeds.entries(latin, "application/rss+xml; charset=utf-8"));
        assertThat(faulty.faults()).extracting(Fault::detail).containsExactly("must be UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf_16_is_seen_without_a_mark(String charset) {
        byte[] document = "<rss><item><title>Fähre</title></item></rss>".getBytes(Charset.forName(charset));

        assertThat(Feeds.entries(document, "application/rss+xml")
                        .getFirst()
                        .draft()
                        .headline())
                .isEqualTo("Fähre");
    }

    @Test
    void a_declaration_that_can_be_read_is_not_in_utf_16() {
        assertThat(Feeds.entries("<?xml version='1.0' encoding='utf-16'?>" + rss(ITEM)))
                .hasSize(1);
    }
}
