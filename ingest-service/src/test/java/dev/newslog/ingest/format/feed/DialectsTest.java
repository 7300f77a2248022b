package dev.newslog.ingest.format.feed;

import static dev.newslog.ingest.format.feed.Feeds.drafts;
import static dev.newslog.ingest.format.feed.Feeds.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.events.content.Content;
import dev.newslog.events.content.ContentType;
import dev.newslog.events.content.Image;
import dev.newslog.ingest.format.Draft;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A whole story in each dialect of feeds.
class DialectsTest {

    @Test
    void an_entry_of_atom_1_0_is_a_story() {
        Draft draft = drafts("""
                <?xml version="1.0"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://coast.example/news/">
                  <title>Coast</title><id>urn:coast</id><updated>2026-11-02T10:00:00Z</updated>
                  <author><name>Coast desk</name></author>
                  <entry>
                    <id>urn:coast:1</id>
                    <title type="html">Storm &lt;b&gt;closes&lt;/b&gt; the harbour</title>
                    <link rel="self" href="1.atom"/><link href="1.html"/>
                    <link rel="enclosure" type="image/jpeg" href="/mole.jpg"/>
                    <author><name>Ida Brenner</name></author><author><name>Jon Falk</name></author>
                    <category term="local" label="Local"/><category term="weather"/>
                    <published>2026-11-02T08:00:00+01:00</published><updated>2026-11-02T09:45:00.123456Z</updated>
                    <summary>It blows.</summary>
                    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>No ship<br/>sails.</p></div></content>
                  </entry>
                </feed>""").getFirst();

        assertThat(draft.uri()).isEqualTo("urn:coast:1");
        assertThat(draft.url()).isEqualTo("https://coast.example/news/1.html");
        assertThat(draft.firstCreated()).isEqualTo(Instant.parse("2026-11-02T07:00:00Z"));
        assertThat(draft.versionCreated()).isEqualTo(Instant.parse("2026-11-02T09:45:00.123456Z"));
        assertThat(draft.content())
                .isEqualTo(new Content(
                        "Storm closes the harbour",
                        "Ida Brenner, Jon Falk",
                        "Local",
                        "en",
                        "It blows.",
                        "<p>No ship<br>sails.</p>",
                        ContentType.HTML,
                        List.of("weather"),
                        List.of(new Image("https://coast.example/mole.jpg", null, null)),
                        null,
                        null,
                        null));
    }

    @Test
    void an_entry_of_atom_0_3_is_a_story() {
        Draft draft = drafts("""
                <feed version="0.3" xmlns="http://purl.org/atom/ns#" xml:lang="de">
                  <author><name>Ida Brenner</name></author>
                  <entry>
                    <id>tag:coast.example,2003:1</id><title mode="escaped" type="text/html">Sturm &amp;amp; Flut</title>
                    <link rel="alternate" type="text/html" href="https://coast.example/1"/>
                    <issued>2003-12-13T08:29:29-04:00</issued><modified>2003-12-13T18:30:02Z</modified>
                    <content mode="base64" type="text/html">PHA+RXMgd2VodC48L3A+</content>
                  </entry>
                </feed>""").getFirst();

        assertThat(draft.uri()).isEqualTo("tag:coast.example,2003:1");
        assertThat(draft.firstCreated()).isEqualTo(Instant.parse("2003-12-13T12:29:29Z"));
        assertThat(draft.versionCreated()).isEqualTo(Instant.parse("2003-12-13T18:30:02Z"));
        assertThat(draft.content().headline()).isEqualTo("Sturm & Flut");
        assertThat(draft.content().byline()).isEqualTo("Ida Brenner");
        assertThat(draft.content().language()).isEqualTo("de");
        assertThat(draft.content().body()).isEqualTo("<p>Es weht.</p>");
        assertThat(draft.content().contentType()).isEqualTo(ContentType.HTML);
    }

    @Test
    void a_document_of_one_entry_is_a_story() {
        List<Draft> drafts = drafts("""
                <entry xmlns="http://www.w3.org/2005/Atom" xml:base="news/"><id>urn:coast:1</id><title>Storm</title></entry>""");

        assertThat(drafts).extracting(Draft::headline).containsExactly("Storm");
    }

    @Test
    void an_item_of_rss_2_0_is_a_story() {
        Draft draft = item("""
                <title>Storm &amp;amp; flood</title><link>https://coast.example/1</link>
                <guid isPermaLink="false">coast-1</guid><author>ida@coast.example (Ida Brenner)</author>
                <category>Local</category><category>weather</category><pubDate>Mon, 02 Nov 2026 09:45:00 +0100</pubDate>
                <a:updated>2026-11-02T09:50:00Z</a:updated><description>It &lt;i&gt;blows&lt;/i&gt;.</description>
                <content:encoded><![CDATA[<p>No ship sails.</p>]]></content:encoded>
                <enclosure url="https://coast.example/mole.jpg" type="image/jpeg" length="9"/>""");

        assertThat(draft.uri()).isEqualTo("coast-1");
        assertThat(draft.url()).isEqualTo("https://coast.example/1");
        assertThat(draft.firstCreated()).isEqualTo(Instant.parse("2026-11-02T08:45:00Z"));
        assertThat(draft.versionCreated()).isEqualTo(Instant.parse("2026-11-02T09:50:00Z"));
        assertThat(draft.content())
                .isEqualTo(new Content(
                        "Storm & flood",
                        "Ida Brenner",
                        "Local",
                        null,
                        "It blows.",
                        "<p>No ship sails.</p>",
                        ContentType.HTML,
                        List.of("weather"),
                        List.of(new Image("https://coast.example/mole.jpg", null, null)),
                        null,
                        null,
                        null));
    }

    @Test
    void an_item_of_rss_1_0_stands_beside_its_channel() {
        Draft draft = drafts("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">
                  <channel rdf:about="https://coast.example/"><title>Coast</title><dc:language>en-gb</dc:language>
                    <items><rdf:Seq><rdf:li rdf:resource="https://coast.example/1"/></rdf:Seq></items></channel>
                  <item rdf:about="https://coast.example/1"><title>Storm</title><link>https://coast.example/1</link>
                    <description>It blows.</description><dc:creator>Ida Brenner</dc:creator><dc:subject>Local</dc:subject>
                    <dc:date>2026-11-02T09:45+01:00</dc:date><dcterms:modified>2026-11-03</dcterms:modified></item>
                </rdf:RDF>""").getFirst();

        assertThat(draft.uri()).isNull();
        assertThat(draft.url()).isEqualTo("https://coast.example/1");
        assertThat(draft.firstCreated()).isEqualTo(Instant.parse("2026-11-02T08:45:00Z"));
        assertThat(draft.versionCreated()).isEqualTo(Instant.parse("2026-11-03T00:00:00Z"));
        assertThat(draft.content().byline()).isEqualTo("Ida Brenner");
        assertThat(draft.content().section()).isEqualTo("Local");
        assertThat(draft.content().language()).isEqualTo("en-gb");
        assertThat(draft.content().description()).isNull();
        assertThat(draft.content().body()).isEqualTo("It blows.");
        assertThat(draft.content().contentType()).isEqualTo(ContentType.PLAIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"
                  "http://my.netscape.com/publish/formats/rss-0.91.dtd">
                <rss version="0.91"><channel><language>en</language><item><title>Storm</title></item></channel></rss>""",
                """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/">
                  <channel><language>en</language></channel><item><title>Storm</title></item></rdf:RDF>""",
                "<rss version='0.94'><channel><language>en</language></channel><item><title>Storm</title></item></rss>",
                "<channel><language>en</language><item><title>Storm</title></item></channel>",
                """
                <rss version="2.0" xmlns="http://coast.example/our-own"><channel><language>en_</language><language>en</language>
                  <item xml:lang="en"><title>Storm</title></item></channel></rss>"""
            })
    void older_and_odder_rss_is_read_too(String document) {
        Draft draft = drafts(document).getFirst();

        assertThat(draft.content().headline()).isEqualTo("Storm");
        assertThat(draft.content().body()).isEqualTo("Storm");
        assertThat(draft.content().language()).isEqualTo("en");
    }
}
