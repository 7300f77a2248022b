package dev.newslog.ingest.format.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Makes Atom Entry Documents (RFC 4287, section 2) of a feed's entries, each with what it inherits.
final class AtomEntries {

    private static final String[] ENTRIES = {"atom:entry", "entry"};
    private static final String[] AUTHORS = {"atom:author", "author"};
    private static final String[] RIGHTS = {"atom:rights", "atom:copyright", "rights"};
    private static final String[] SOURCES = {"atom:source", "source"};

    private final Element feed;
    private final List<Element> authors;
    private final List<Element> rights;

    private AtomEntries(Element feed) {
        this.feed = feed;
        this.authors = Shared.of(feed.all(AUTHORS).map(this::asDeclared));
        this.rights = Shared.of(feed.all(RIGHTS).map(this::asDeclared));
    }

    static List<FeedItem> of(Element feed) {
        AtomEntries entries = new AtomEntries(feed);
        return feed.all(ENTRIES).map(entries::alone).map(FeedItem::ofAtom).toList();
    }

    /// An entry with what holds for it in the feed, unless it says otherwise (RFC 4287, sections 4.2.1
    /// and 4.2.10).
    private Element alone(Element entry) {
        List<Node> nodes = new ArrayList<>(entry.nodes());
        if (!says(entry, AUTHORS)) {
            nodes.addAll(authors);
        }
        if (!says(entry, RIGHTS)) {
            nodes.addAll(rights);
        }
        Element declaring = asDeclared(entry);
        return new Element(
                entry.name(),
                entry.written(),
                declaring.declared(),
                Setting.of(feed, entry).with(entry.attributes()),
                nodes);
    }

    private static boolean says(Element entry, String... names) {
        return Stream.concat(Stream.of(entry), entry.all(SOURCES))
                .anyMatch(place -> place.all(names).findAny().isPresent());
    }

    /// An element of the feed with the prefixes that are declared there.
    private Element asDeclared(Element element) {
        Map<String, String> declared = new LinkedHashMap<>(feed.declared());
        declared.putAll(element.declared());
        return new Element(element.name(), element.written(), declared, element.attributes(), element.nodes());
    }
}
