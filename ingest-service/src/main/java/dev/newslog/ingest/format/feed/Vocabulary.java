package dev.newslog.ingest.format.feed;

import java.util.Map;

/// The vocabularies that feeds are written in. Each is known under several namespaces, of which
/// publishers take any.
final class Vocabulary {

    /// What precedes the names of what is not known here.
    private static final String FOREIGN = "?:";

    /// Prefixes by which this package calls their elements. Those of RSS itself have none.
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("", ""),
            Map.entry("http://purl.org/rss/1.0/", ""),
            Map.entry("http://purl.org/net/rss1.1#", ""),
            Map.entry("http://my.netscape.com/rdf/simple/0.9/", ""),
            Map.entry("http://channel.netscape.com/rdf/simple/0.9/", ""),
            Map.entry("http://www.w3.org/2005/Atom", "atom:"),
            Map.entry("http://purl.org/atom/ns#", "atom:"),
            Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf:"),
            Map.entry("http://purl.org/dc/elements/1.1/", "dc:"),
            Map.entry("http://purl.org/dc/elements/1.0/", "dc:"),
            Map.entry("http://purl.org/dc/terms/", "dcterms:"),
            Map.entry("http://purl.org/rss/1.0/modules/content/", "content:"),
            Map.entry("http://search.yahoo.com/mrss/", "media:"),
            Map.entry("http://search.yahoo.com/mrss", "media:"),
            Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner:"),
            Map.entry("http://www.w3.org/1999/xhtml", "xhtml:"),
            Map.entry("http://www.w3.org/XML/1998/namespace", "xml:"));

    private Vocabulary() {}

    /// The name by which this package calls an element or an attribute, such as `dc:creator`.
    ///
    /// @param ofRoot the namespace of the document's root: where it is unknown, it is taken for that
    ///     of RSS, as some publishers make up one
    static String name(String namespace, String local, String ofRoot) {
        String prefix = PREFIXES.get(namespace);
        if (prefix == null) {
            prefix = namespace.equals(ofRoot) ? "" : FOREIGN;
        }
        return prefix + local;
    }
}
