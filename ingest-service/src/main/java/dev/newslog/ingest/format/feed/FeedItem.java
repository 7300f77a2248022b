package dev.newslog.ingest.format.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newslog.ingest.format.document.Faults;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// An entry of Atom or an item of RSS.
public final class FeedItem {

    private static final String[] CREATED = {
        "atom:published",
        "published",
        "pubDate",
        "atom:issued",
        "issued",
        "atom:created",
        "created",
        "dc:date",
        "dcterms:created",
        "dcterms:issued"
    };
    private static final String[] UPDATED = {"atom:updated", "updated", "atom:modified", "modified", "dcterms:modified"
    };

    private final String mediaType;
    private final Element root;
    private final Element channel;
    private final Element item;
    private final Setting setting;

    private FeedItem(String mediaType, Element root, Element channel, Element item, Setting setting) {
        this.mediaType = mediaType;
        this.root = root;
        this.channel = channel;
        this.item = item;
        this.setting = setting;
    }

    /// @param entry with all that it inherits
    static FeedItem ofAtom(Element entry) {
        return new FeedItem("application/atom+xml; type=entry", entry, entry, entry, Setting.of(entry));
    }

    /// @param root of a document that has no other item
    static FeedItem ofRss(Element root, Element channel, Element item, Setting setting) {
        return new FeedItem("application/rss+xml", root, channel, item, setting);
    }

    /// That of its document.
    public String mediaType() {
        return mediaType;
    }

    /// It alone, in UTF-8, with what it inherits from its feed.
    public byte[] document() {
        return Markup.document(root).getBytes(UTF_8);
    }

    /// Tells it from the other entries of its feed: its id, else its address, else its title, else all
    /// of it.
    public String id() {
        return new FeedLinks(item, setting.base())
                .id()
                .or(() -> FeedStory.of(item).headline().map(FeedText::value))
                .orElseGet(() -> Markup.document(root));
    }

    /// Its native form.
    ///
    /// @param pointer where it stands in the document
    public ObjectNode submission(String pointer, Faults faults) {
        ObjectNode submission = JsonNodeFactory.instance.objectNode();
        FeedLinks links = new FeedLinks(item, setting.base());
        links.uri().ifPresent(uri -> submission.put("uri", uri));
        links.url().ifPresent(url -> submission.put("url", url));
        time(CREATED).ifPresent(time -> submission.put("firstCreated", time.toString()));
        time(UPDATED).ifPresent(time -> submission.put("versionCreated", time.toString()));
        language().ifPresent(language -> submission.put("language", language));
        FeedStory.of(item).write(submission, pointer, faults);
        FeedTopics.write(item, submission);
        FeedPictures.write(item, setting.base(), submission);
        faults.place("/uri", pointer + "/id");
        return submission;
    }

    private Optional<Instant> time(String... names) {
        return item.preferring(names)
                .map(Element::text)
                .flatMap(time -> FeedDates.of(time).stream())
                .findFirst();
    }

    private Optional<String> language() {
        return Stream.of(
                        item.text("dc:language"),
                        Optional.of(setting.language()),
                        channel.text("language", "dc:language"))
                .flatMap(Optional::stream)
                .flatMap(language -> Usable.language(language).stream())
                .findFirst();
    }
}
