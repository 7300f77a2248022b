package dev.newslog.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/// A reader of archived feeds (RFC 5005) and their deleted entries (RFC 6721).
///
/// @param text as it came
record FeedReader(Feed feed, String text) {

    /// The document at this address.
    static FeedReader get(String address) {
        String text = given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            return new FeedReader((Feed) new WireFeedInput().build(new StringReader(text)), text);
        } catch (FeedException e) {
            throw new AssertionError(text, e);
        }
    }

    /// The subscription document and all of the archive, the newest first.
    ///
    /// @param meanwhile what happens after each document
    static List<FeedReader> walk(String address, Happening meanwhile) throws Exception {
        List<FeedReader> documents = new ArrayList<>();
        String next = address;
        while (next != null) {
            FeedReader document = get(next);
            documents.add(document);
            meanwhile.happens();
            next = document.link("prev-archive");
            assertThat(document.feed().getId())
                    .isEqualTo(documents.getFirst().feed().getId());
        }
        return documents;
    }

    /// What may happen between two documents.
    @FunctionalInterface
    interface Happening {
        void happens() throws Exception;
    }

    /// Where this relation leads.
    @Nullable
    String link(String relation) {
        return Stream.concat(feed.getOtherLinks().stream(), feed.getAlternateLinks().stream())
                .filter(link -> relation.equals(link.getRel()))
                .map(Link::getHref)
                .findFirst()
                .orElse(null);
    }

    List<String> ids() {
        return feed.getEntries().stream().map(Entry::getId).toList();
    }

    /// What each entry says, in their order.
    List<String> bodies() {
        return feed.getEntries().stream()
                .map(entry -> entry.getContents().getFirst().getValue())
                .toList();
    }

    boolean isArchive() {
        return feed.getForeignMarkup().stream()
                .anyMatch(element -> element.getName().equals("archive"));
    }

    List<Element> deleted() {
        return feed.getForeignMarkup().stream()
                .filter(element -> element.getName().equals("deleted-entry"))
                .toList();
    }

    List<String> deletedIds() {
        return deleted().stream()
                .map(element -> Objects.requireNonNull(element.getAttributeValue("ref")))
                .toList();
    }
}
