package dev.newslog.ingest.format.feed;

import dev.newslog.ingest.format.document.Decoder;
import dev.newslog.ingest.format.document.Document;
import dev.newslog.ingest.format.document.Faults;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A feed in any dialect: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, or a single entry of Atom. They are
/// told apart by the root. Each entry becomes a document of its own, which is all that is read of it:
/// so what goes into the event says all that was understood.
public final class FeedDocument {

    private static final int MOST_ENTRIES = 1_000;

    private FeedDocument() {}

    /// The entries in their order. There are none where a fault says why.
    public static List<FeedItem> items(Document document, Faults faults) {
        String text = Decoder.decode(document, Prolog::label, faults);
        String blanked = text == null ? null : Prolog.blanked(text, faults);
        Element root = blanked == null ? null : Xml.root(blanked, faults);
        if (root == null) {
            return List.of();
        }
        if (Stream.concat(Stream.of(root), root.all("channel")).anyMatch(Shared::isTooMuch)) {
            faults.add("", "must not say so much in the tag of its root that each entry would repeat it");
            return List.of();
        }
        List<FeedItem> items = items(root, faults);
        if (items.size() > MOST_ENTRIES) {
            faults.add(
                    "",
                    String.format(
                            Locale.ROOT, "may have at most %,d entries, and has %,d", MOST_ENTRIES, items.size()));
            return List.of();
        }
        return items;
    }

    private static List<FeedItem> items(Element root, Faults faults) {
        return switch (root.name()) {
            case "atom:feed", "feed" -> AtomEntries.of(root);
            case "atom:entry", "entry" -> List.of(FeedItem.ofAtom(root));
            case "rss", "rdf:RDF", "channel" -> RssItems.of(root);
            default -> {
                faults.add("", "must be a feed or an entry of Atom, or an RSS document");
                yield List.of();
            }
        };
    }
}
