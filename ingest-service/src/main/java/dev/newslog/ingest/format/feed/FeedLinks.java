package dev.newslog.ingest.format.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What names an entry: its id, and the address of its page.
record FeedLinks(Element item, String base) {

    private static final String GUID = "guid";
    private static final String ALTERNATE = "alternate";

    /// The publisher's identifier.
    Optional<String> uri() {
        return item.text("atom:id", "id")
                .or(() -> guids().filter(guid -> !isPermalink(guid))
                        .map(FeedLinks::textOf)
                        .findFirst())
                .or(() -> item.text("dc:identifier", "dcterms:identifier"));
    }

    /// The page. FeedBurner puts an address of its own into `link`, and a guid that is an address is
    /// the lasting one.
    Optional<String> url() {
        return Stream.of(
                        item.preferring("feedburner:origLink").map(FeedLinks::textOf),
                        guids().filter(FeedLinks::isPermalink).map(FeedLinks::textOf),
                        links().stream(),
                        item.attribute("rdf:about").stream())
                .flatMap(addresses -> addresses)
                .flatMap(address -> Addresses.url(base, address).stream())
                .findFirst();
    }

    /// Tells the entry from the others of its feed.
    Optional<String> id() {
        return item.text("atom:id", "id", GUID, "dc:identifier", "dcterms:identifier")
                .or(this::url);
    }

    private Stream<Element> guids() {
        return item.preferring(GUID);
    }

    private static String textOf(Element element) {
        return element.text().strip();
    }

    /// A guid is one unless it says otherwise or is no address (RSS 2.0).
    private static boolean isPermalink(Element guid) {
        return !guid.attribute("isPermaLink").orElse("").equalsIgnoreCase("false")
                && Usable.url(textOf(guid)).isPresent();
    }

    /// Pages first, then what has another type, then the plain text of RSS.
    private List<String> links() {
        List<String> links = new ArrayList<>();
        List<Element> pages = item.all("atom:link", "link")
                .filter(link -> ALTERNATE.equals(link.attribute("rel").orElse(ALTERNATE)))
                .toList();
        pages.stream().filter(FeedLinks::isPage).forEach(link -> addTo(links, link));
        pages.forEach(link -> addTo(links, link));
        item.preferring("link").map(FeedLinks::textOf).forEach(links::add);
        return links;
    }

    private static boolean isPage(Element link) {
        return link.attribute("type").orElse("text/html").contains("html");
    }

    private void addTo(List<String> links, Element link) {
        String within = Addresses.resolved(base, link.attribute("xml:base").orElse(""));
        link.attribute("href").map(href -> Addresses.resolved(within, href)).ifPresent(links::add);
    }
}
