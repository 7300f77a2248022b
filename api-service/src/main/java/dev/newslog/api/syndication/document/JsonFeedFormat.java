package dev.newslog.api.syndication.document;

import dev.newslog.api.syndication.document.JsonFeed.Extension;
import dev.newslog.api.syndication.document.JsonFeed.Gone;
import dev.newslog.api.syndication.document.JsonFeed.Item;
import dev.newslog.api.web.Format;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells a document as a JSON Feed.
///
/// @param mediaType by which a client may ask for it
public record JsonFeedFormat(String mediaType) implements Format<FeedDocument> {

    /// Readers that know no more than that it is JSON take it too.
    public static final List<Format<FeedDocument>> ALL =
            List.of(new JsonFeedFormat("application/feed+json"), new JsonFeedFormat("application/json"));

    @Override
    public String contentType() {
        return "application/feed+json";
    }

    @Override
    public String writer() {
        return "feedjson1";
    }

    @Override
    public @Nullable String language(FeedDocument document) {
        return null;
    }

    @Override
    public Object told(FeedDocument document) {
        Places places = document.places();
        return new JsonFeed(
                "https://jsonfeed.org/version/1.1",
                document.title(),
                places.list(),
                places.self(),
                places.previous(),
                document.entries().stream().map(Item::of).toList(),
                new Extension(
                        document.id(),
                        document.updated(),
                        document.archive(),
                        places.current(),
                        places.next(),
                        document.deleted().stream()
                                .map(deleted -> new Gone(deleted.id(), deleted.when(), deleted.reason()))
                                .toList()));
    }
}
