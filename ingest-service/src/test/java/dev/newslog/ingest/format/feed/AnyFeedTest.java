package dev.newslog.ingest.format.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.ingest.format.Draft;
import dev.newslog.ingest.format.FeedEntry;
import dev.newslog.ingest.format.document.FaultyDocumentException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Truth 10: whatever is wrong with a feed, nothing else comes of it than faults and drafts that can be logged, and
/// such a draft's document reads as the draft.
class AnyFeedTest {

    private static final String RSS = Feeds.rss("""
            <language>en</language><item xml:base="https://x.example/"><title>Storm</title><link>1</link><guid>7</guid>\
            <author>desk@x.example (Ida)</author><pubDate>Mon, 02 Nov 2026 09:45:00 GMT</pubDate><category>Local</category>\
            <content:encoded><![CDATA[<p>No ship sails.</p>]]></content:encoded><description>It blows.</description>\
            <m:group><m:content url="a.jpg" width="9"/></m:group></item><item><title>Calm</title></item>""");
    private static final String ATOM = """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><author><name>Ida</name></author><entry><id>urn:1</id>\
            <title type="html">A &lt;b&gt;</title><link href="http://x.example/"/><updated>2026-11-02T09:45:00Z</updated>\
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A<br/></div></content></entry></feed>""";

    @Property(tries = 1_000)
    void any_bytes_are_drafts_or_faults(@ForAll byte[] document) {
        read(document);
    }

    @Property(tries = 1_000)
    void any_feed_with_some_bytes_changed_is_drafts_or_faults(
            @ForAll("feeds") String feed, @ForAll("changes") List<Integer> changes) {
        byte[] document = feed.getBytes(UTF_8);
        changes.forEach(change -> document[change / 256 % document.length] = (byte) (int) change);

        read(document);
    }

    @Property(tries = 1_000)
    void any_feed_with_its_elements_mixed_is_drafts_or_faults(
            @ForAll("feeds") String feed, @ForAll("changes") List<Integer> changes, @ForAll("words") String words) {
        String[] parts = feed.split("(?=<)");
        for (int change : changes) {
            int place = change / 256 % parts.length;
            parts[place] = change % 2 == 0 ? words : parts[change % parts.length];
        }

        read(String.join("", Arrays.asList(parts)).getBytes(UTF_8));
    }

    @Property(tries = 1_000)
    void any_words_in_the_elements_are_drafts_or_faults(@ForAll("feeds") String feed, @ForAll("words") String words) {
        String escaped = words.replace("&", "&amp;").replace("<", "&lt;");

        read(feed.replaceAll(">[^<]+<", Matcher.quoteReplacement(">" + escaped + "<"))
                .getBytes(UTF_8));
    }

    private static void read(byte[] document) {
        try {
            Feeds.entries(document, "application/rss+xml").forEach(AnyFeedTest::read);
        } catch (FaultyDocumentException faulty) {
            assertThat(faulty.faults()).isNotEmpty();
        }
    }

    private static void read(FeedEntry entry) {
        assertThat(entry.line()).matches("[0-9a-f]{64}");
        try {
            Draft draft = entry.draft();
            assertThat(draft.submission(draft.articleId().kind()).content().headline())
                    .isNotBlank();
            List<FeedEntry> alone = Feeds.entries(draft.original().bytes(), "application/rss+xml");
            assertThat(alone).extracting(FeedEntry::draft).containsExactly(draft);
        } catch (FaultyDocumentException faulty) {
            assertThat(faulty.faults()).isNotEmpty();
        }
    }

    @Provide
    Arbitrary<String> feeds() {
        return Arbitraries.of(RSS, ATOM);
    }

    @Provide
    Arbitrary<List<Integer>> changes() {
        return Arbitraries.integers().between(0, 500_000).list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(30),
                Arbitraries.strings()
                        .withChars("<>&;!#a \u0301\r\n\t\u0085\u2028'\"[]")
                        .ofMaxLength(30),
                Arbitraries.strings().withChars("0123456789-:+TZ ").ofMaxLength(30),
                Arbitraries.of(" ", "<p></p>", "&nbsp;", "<!-- -->", "]]>", "http://[", "2026-11-02T09:45:00+99:00"));
    }
}
