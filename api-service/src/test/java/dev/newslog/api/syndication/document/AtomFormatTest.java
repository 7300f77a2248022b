package dev.newslog.api.syndication.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;
import java.util.Date;
import java.util.List;
import org.jdom2.Element;
import org.junit.jupiter.api.Test;

/// What is written is Atom to a reader that we did not write.
class AtomFormatTest {

    @Test
    void an_entry_says_what_its_publisher_says() throws FeedException {
        Feed feed = read(
                Telegram.document(false, List.of(), Telegram.whole("text/plain", "It stops.\n\nIt <waits>.\nNow.")));
        com.rometools.rome.feed.atom.Entry entry = feed.getEntries().getFirst();

        assertThat(entry.getId()).isEqualTo("urn:uuid:" + Telegram.ID);
        assertThat(entry.getTitle()).isEqualTo("Ferry <b>stops</b> & waits");
        assertThat(entry.getPublished()).isEqualTo(Date.from(Telegram.EIGHT));
        assertThat(entry.getAuthors().getFirst().getName()).isEqualTo("Mara \"M\" Lindqvist");
        assertThat(entry.getCategories()).extracting("term").containsExactly("Local", "ferry");
        assertThat(entry.getSummary().getValue()).isEqualTo("No boat & no bus.");
        assertThat(entry.getContents().getFirst().getType()).isEqualTo("html");
        assertThat(entry.getContents().getFirst().getValue())
                .isEqualTo("<p>It stops.</p>\n<p>It &lt;waits&gt;.<br>Now.</p>");
        assertThat(entry.getAlternateLinks()).extracting("href").containsExactly(Telegram.ADDRESS + "/revisions/2");
        assertThat(entry.getOtherLinks())
                .extracting("rel", "href")
                .containsExactly(
                        tuple("latest-version", Telegram.ADDRESS),
                        tuple("via", "https://courier.example/ferry?a=1&b=2"));
        assertThat(text(Telegram.whole("text/plain", "A")))
                .contains("<entry xml:lang=\"en-GB\">", "<updated>2026-11-02T09:45:00.123456Z</updated>");
    }

    @Test
    void a_feed_says_where_it_is_and_where_it_goes_on() throws FeedException {
        Feed feed = read(Telegram.document(true, List.of()));

        assertThat(feed.getId()).isEqualTo("urn:uuid:f");
        assertThat(feed.getForeignMarkup()).extracting(Element::getName).containsExactly("archive");
        assertThat(feed.getForeignMarkup().getFirst().getNamespaceURI())
                .isEqualTo("http://purl.org/syndication/history/1.0");
        assertThat(feed.getOtherLinks()).extracting("rel").containsExactly("self", "current", "prev-archive");
        assertThat(feed.getOtherLinks().getLast().getHref()).isEqualTo(Telegram.PLACES.previous());
    }

    @Test
    void what_is_gone_is_told_with_its_reason() throws FeedException {
        Feed feed = read(Telegram.document(
                false,
                List.of(
                        new DeletedEntry("urn:a", Telegram.NINE, "It was <wrong>."),
                        new DeletedEntry("urn:b", Telegram.NINE, null))));
        List<Element> deleted = feed.getForeignMarkup();

        assertThat(deleted).extracting(Element::getName).containsOnly("deleted-entry");
        assertThat(deleted).extracting(one -> one.getAttributeValue("ref")).containsExactly("urn:a", "urn:b");
        assertThat(deleted)
                .extracting(one -> one.getAttributeValue("when"))
                .containsOnly("2026-11-02T09:45:00.123456Z");
        assertThat(deleted.getFirst().getChildText("comment", deleted.getFirst().getNamespace()))
                .isEqualTo("It was <wrong>.");
        assertThat(deleted.getLast().getChildren()).isEmpty();
    }

    @Test
    void an_entry_without_a_byline_is_by_its_source() throws FeedException {
        com.rometools.rome.feed.atom.Entry entry = read(Telegram.document(
                        false, List.of(), Telegram.bare("Ferry", "It stops.")))
                .getEntries()
                .getFirst();

        assertThat(entry.getAuthors().getFirst().getName()).isEqualTo("harbour-courier");
        assertThat(entry.getCategories()).isEmpty();
        assertThat(entry.getSummary()).isNull();
    }

    @Test
    void no_mark_up_that_was_sent_is_passed_on() throws FeedException {
        String hostile = "<p onclick=x()>It <b>stops</b>.</p><script>alert(1)</script><img src=x onerror=y()>"
                + "<p>&lt;script&gt;alert(2)&lt;/script&gt;</p>";

        String content = read(Telegram.document(false, List.of(), Telegram.whole("text/html", hostile)))
                .getEntries()
                .getFirst()
                .getContents()
                .getFirst()
                .getValue();

        assertThat(content)
                .contains("<p>It stops.</p>", "&lt;script&gt;alert(2)&lt;/script&gt;")
                .doesNotContain("<script", "<b", "<img", "onclick", "alert(1)");
    }

    private static String text(Entry entry) {
        return AtomFormat.ALL
                .getFirst()
                .told(Telegram.document(false, List.of(), entry))
                .toString();
    }

    static Feed read(FeedDocument document) throws FeedException {
        return (Feed) new WireFeedInput()
                .build(new StringReader(AtomFormat.ALL.getFirst().told(document).toString()));
    }
}
