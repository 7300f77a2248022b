package dev.newslog.ingest.format.feed;

import static dev.newslog.ingest.format.feed.Feeds.atom;
import static dev.newslog.ingest.format.feed.Feeds.faults;
import static dev.newslog.ingest.format.feed.Feeds.rss;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.newslog.edge.Problems.Fault;
import dev.newslog.ingest.format.FeedEntry;
import dev.newslog.ingest.format.document.FaultyDocumentException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Feeds that are as large as they may be, or larger, in every way that would cost work.
class LargeFeedsTest {

    private static final String ITEM = "<item><title>H</title></item>";

    @ParameterizedTest
    @MethodSource("excesses")
    void more_than_there_may_be_is_a_fault_of_the_whole(String document) {
        List<Fault> faults = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> faults(document));

        assertThat(faults).extracting(Fault::pointer).containsExactly("");
    }

    static Stream<String> excesses() {
        return Stream.of(
                rss(ITEM.repeat(1_001)),
                rss("<item/>".repeat(100_000)),
                atom("<entry/>".repeat(1_001)),
                "<a>".repeat(100_000),
                atom("<entry><content type='xhtml'>" + "<b>".repeat(300) + "</b>".repeat(300) + "</content></entry>"),
                rss("<item><x " + numbered("a%d=''") + "/></item>"),
                rss("<item><x " + numbered("xmlns:a%d='b'") + "/></item>"),
                "<feed xmlns='" + "n".repeat(1_000_000) + "'>" + "<entry/>".repeat(900) + "</feed>",
                "<rss><channel a='" + "n".repeat(1_000_000) + "'>" + ITEM + "</channel></rss>");
    }

    private static String numbered(String attribute) {
        return IntStream.range(0, 10_000).mapToObj(attribute::formatted).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @MethodSource("longOnes")
    void work_grows_with_the_length_alone(String document) {
        long drafts = assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> Feeds.entries(document).stream()
                        .filter(LargeFeedsTest::isRead)
                        .count());

        assertThat(drafts).isLessThanOrEqualTo(1_000);
    }

    private static boolean isRead(FeedEntry entry) {
        try {
            return entry.draft().original() != null;
        } catch (FaultyDocumentException wrong) {
            return false;
        }
    }

    static Stream<String> longOnes() {
        int much = 1_900_000;
        return Stream.of(
                rss("<item><title>" + "x".repeat(much) + "</title></item>"),
                rss("<item><title>" + "&lt;a".repeat(much / 5) + "</title></item>"),
                rss("<item><title>" + "&amp;".repeat(much / 5) + "</title></item>"),
                rss("<item><title>H</title><description><![CDATA[" + "<".repeat(much) + "]]></description></item>"),
                rss("<item><title>H</title><description x='" + "&#34;".repeat(much / 5) + "'/></item>"),
                rss("<item><title>H</title><link>" + "h".repeat(much) + "</link></item>"),
                rss("<item><title>H</title><enclosure url='" + ".jpg?".repeat(much / 5) + "'/></item>"),
                rss("<item><title>H</title><pubDate>" + " ".repeat(much) + "</pubDate></item>"),
                rss("<item><title>H</title>" + "<category>c</category>".repeat(much / 22) + "</item>"),
                rss("<item><title>H</title>" + "<guid>g</guid><link>l</link>".repeat(45_000) + "</item>"),
                rss("<item><title>H</title>" + "<m:group/>".repeat(90_000) + "</item>"),
                rss("<item><author>" + "a@b (".repeat(much / 5) + "</author></item>"),
                "<!--" + "- ".repeat(much / 2) + "-->" + rss(ITEM),
                "<!DOCTYPE rss " + "'x'".repeat(much / 3) + ">" + rss(ITEM),
                "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='http://x.example/" + "b".repeat(16_000) + "'>"
                        + "<entry><title>H</title><link href='1'/></entry>".repeat(1_000) + "</feed>",
                "<feed xmlns='http://www.w3.org/2005/Atom'>" + "<author><name>a</name></author>".repeat(30_000)
                        + "<entry><title>H</title></entry>".repeat(1_000) + "</feed>",
                atom("<entry><title type='xhtml'>" + "<b xmlns:a='b'/>".repeat(90_000) + "</title></entry>"));
    }

    /// Six characters for each quotation mark.
    @Test
    void a_story_that_would_be_too_long_alone_is_refused_alone() {
        String quotes = "<x y='" + "\"".repeat(400_000) + "'/>";

        List<FeedEntry> entries = Feeds.entries(rss("<item><title>H</title>" + quotes + "</item>" + ITEM));

        assertThat(Feeds.faults(entries.get(0))).extracting(Fault::pointer).containsExactly("/entry/1");
        assertThat(entries.get(1).draft().headline()).isEqualTo("H");
    }
}
