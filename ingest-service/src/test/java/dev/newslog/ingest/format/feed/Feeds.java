package dev.newslog.ingest.format.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.newslog.edge.Problems.Fault;
import dev.newslog.ingest.format.Draft;
import dev.newslog.ingest.format.FeedEntry;
import dev.newslog.ingest.format.FeedReader;
import dev.newslog.ingest.format.document.FaultyDocumentException;
import java.util.List;
import java.util.Map;

/// Feeds as text, and what comes of them.
final class Feeds {

    static final Map<String, List<String>> COAST = Map.of("source", List.of("coast-wire"));

    private Feeds() {}

    static List<FeedEntry> entries(String document) {
        return entries(document.getBytes(UTF_8), "application/atom+xml");
    }

    static List<FeedEntry> entries(byte[] document, String contentType) {
        return FeedReader.of(contentType).orElseThrow().read(document, COAST);
    }

    static List<Draft> drafts(String document) {
        return entries(document).stream().map(FeedEntry::draft).toList();
    }

    /// The story of a feed of RSS 2.0 that has one.
    static Draft item(String elements) {
        return drafts(rss("<item>" + elements + "</item>")).getFirst();
    }

    /// The story of a feed of Atom that has one.
    static Draft entry(String elements) {
        return drafts(atom("<entry>" + elements + "</entry>")).getFirst();
    }

    static String rss(String elements) {
        return """
                <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"
                  xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:a="http://www.w3.org/2005/Atom"
                  xmlns:m="http://search.yahoo.com/mrss/"><channel><title>Coast</title>%s</channel></rss>""".formatted(elements);
    }

    static String atom(String elements) {
        return "<feed xmlns=\"http://www.w3.org/2005/Atom\">" + elements + "</feed>";
    }

    /// What is wrong with a document as a whole.
    static List<Fault> faults(String document) {
        return catchThrowableOfType(FaultyDocumentException.class, () -> entries(document))
                .faults();
    }

    static List<Fault> faults(FeedEntry entry) {
        return catchThrowableOfType(FaultyDocumentException.class, entry::draft).faults();
    }
}
