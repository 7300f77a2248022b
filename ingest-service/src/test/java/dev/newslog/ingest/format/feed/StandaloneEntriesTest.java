package dev.newslog.ingest.format.feed;

import static dev.newslog.ingest.format.feed.Feeds.drafts;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.events.Original;
import dev.newslog.ingest.format.Draft;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The document of an entry alone says all that the feed said of it, and nothing of the others.
class StandaloneEntriesTest {

    private static final String ATOM = """
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:x="urn:x" xml:lang="en" xml:base="https://coast.example/a/">
              <author><name>Ida Brenner</name></author><rights>Coast</rights><title>Feed</title>
              <entry x:kind="a &amp; &quot;b&quot;"><title>First</title><link href="1"/><x:y><![CDATA[<z>]]></x:y></entry>
              <entry xml:base="b/" xml:lang="de"><title>Second</title><link href="2"/>
                <source><author><name>Jon Falk</name></author></source></entry>
              <!-- a remark --><entry xmlns="http://www.w3.org/2005/Atom" xmlns:x="urn:z"><title>Third</title></entry>
            </feed>""";

    private static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xml:lang="en">
              <channel><title>Fähre</title><image><url>i</url></image><dc:language>de</dc:language>
                <item><title>First</title><dc:creator>Ida</dc:creator></item>
                <item><title>Second</title></item></channel></rss>""";

    @Test
    void an_entry_of_atom_has_what_it_inherits() {
        assertThat(originals(ATOM).getFirst()).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <entry xmlns="http://www.w3.org/2005/Atom" xmlns:x="urn:x" x:kind="a &amp; &quot;b&quot;" xml:lang="en" \
                xml:base="https://coast.example/a/"><title>First</title><link href="1"/><x:y><![CDATA[<z>]]></x:y>\
                <author><name>Ida Brenner</name></author><rights>Coast</rights></entry>""");
    }

    @Test
    void what_an_entry_says_itself_is_not_inherited() {
        String second = originals(ATOM).get(1);

        assertThat(second)
                .contains("xml:lang=\"de\"", "xml:base=\"https://coast.example/a/b/\"")
                .doesNotContain("Ida Brenner");
    }

    /// It may have the prefix of the feed for another vocabulary.
    @Test
    void what_is_inherited_keeps_its_prefixes() {
        String third = originals(ATOM).get(2);

        assertThat(third)
                .contains("xmlns:x=\"urn:z\"", "<author xmlns:x=\"urn:x\">")
                .doesNotContain("remark");
    }

    @Test
    void an_item_of_rss_stands_in_its_channel() {
        assertThat(originals(RSS).getFirst()).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rss xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0" xml:lang="en"><channel><title>Fähre</title>\
                <dc:language>de</dc:language><item><title>First</title><dc:creator>Ida</dc:creator></item></channel></rss>""");
    }

    @Test
    void the_document_reads_as_the_entry_did() {
        for (Draft draft : all()) {
            List<Draft> again = drafts(text(draft.original()));

            assertThat(again).containsExactly(draft);
        }
    }

    @Test
    void the_media_type_says_what_it_is() {
        assertThat(drafts(ATOM).getFirst().original().mediaType()).isEqualTo("application/atom+xml; type=entry");
        assertThat(drafts(RSS).getFirst().original().mediaType()).isEqualTo("application/rss+xml");
    }

    @Test
    void a_channel_that_says_too_much_is_not_repeated() {
        String description = "<description>" + "d".repeat(20_000) + "</description>";

        String original =
                originals(RSS.replace("<image>", description + "<image>")).getFirst();

        assertThat(original).contains("Fähre", "dc:language").hasSizeLessThan(1_000);
    }

    private static List<Draft> all() {
        List<Draft> all = new ArrayList<>(drafts(ATOM));
        all.addAll(drafts(RSS));
        return all;
    }

    private static List<String> originals(String document) {
        return drafts(document).stream().map(draft -> text(draft.original())).toList();
    }

    private static String text(Original original) {
        return new String(original.bytes(), UTF_8);
    }
}
