package dev.newslog.api.syndication.document;

import dev.newslog.api.format.Story;
import dev.newslog.api.web.Format;
import dev.newslog.api.web.Times;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells a document as Atom (RFC 4287), with the marks of archived feeds (RFC 5005) and of deleted entries (RFC 6721).
///
/// @param mediaType by which a client may ask for it
public record AtomFormat(String mediaType) implements Format<FeedDocument> {

    /// Readers that know no more than that it is XML take it too.
    public static final List<Format<FeedDocument>> ALL = List.of(
            new AtomFormat("application/atom+xml"), new AtomFormat("application/xml"), new AtomFormat("text/xml"));

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String HISTORY = "http://purl.org/syndication/history/1.0";
    private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";

    @Override
    public String contentType() {
        return "application/atom+xml;charset=utf-8";
    }

    @Override
    public String writer() {
        return "atom1";
    }

    @Override
    public @Nullable String language(FeedDocument document) {
        return null;
    }

    @Override
    public Object told(FeedDocument document) {
        Xml xml = new Xml("feed", "", ATOM, "fh", HISTORY, "at", TOMBSTONES);
        xml.leaf("id", document.id())
                .leaf("title", document.title())
                .leaf("updated", Times.text(document.updated()))
                .leaf("generator", "Newslog");
        if (document.archive()) {
            xml.empty("fh:archive");
        }
        document.places().byRelation().forEach((relation, place) -> xml.empty("link", "rel", relation, "href", place));
        document.deleted().forEach(deleted -> tell(deleted, xml));
        document.entries().forEach(entry -> tell(entry, xml));
        return xml.document();
    }

    private static void tell(DeletedEntry deleted, Xml xml) {
        xml.begin("at:deleted-entry", "ref", deleted.id(), "when", Times.text(deleted.when()));
        if (deleted.reason() != null) {
            xml.leaf("at:comment", deleted.reason());
        }
        xml.end();
    }

    private static void tell(Entry entry, Xml xml) {
        Story story = entry.story();
        String language = story.language();
        xml.begin("entry", language == null ? new String[0] : new String[] {"xml:lang", language});
        xml.leaf("id", entry.id())
                .leaf("title", story.headline())
                .leaf("published", Times.text(entry.dispatch().published()))
                .leaf("updated", Times.text(entry.dispatch().updated()));
        xml.begin("author").leaf("name", entry.author()).end();
        entry.categories().forEach(category -> xml.empty("category", "term", category));
        xml.empty("link", "rel", "alternate", "href", entry.address());
        entry.article().forEach((relation, place) -> xml.empty("link", "rel", relation, "href", place));
        if (story.url() != null) {
            xml.empty("link", "rel", "via", "href", story.url());
        }
        if (story.description() != null) {
            xml.leaf("summary", story.description());
        }
        xml.leaf("content", Markup.of(entry.text()), "type", "html");
        xml.end();
    }
}
