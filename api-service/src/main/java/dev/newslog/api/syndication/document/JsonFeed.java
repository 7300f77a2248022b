package dev.newslog.api.syndication.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.newslog.api.format.Story;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A JSON Feed (version 1.1). What is not known is left out; what it has no words for is an extension.
///
/// @param nextUrl where what is older is
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record JsonFeed(
        String version,
        String title,
        @JsonProperty("home_page_url") String homePageUrl,
        @JsonProperty("feed_url") String feedUrl,
        @JsonProperty("next_url") @Nullable String nextUrl,

        @JsonInclude(JsonInclude.Include.ALWAYS) List<Item> items,

        @JsonProperty("_newslog") Extension extension) {

    /// What a feed is for more than JSON Feed knows: the id, and what is gone.
    ///
    /// @param archive whether it is a document of the archive (RFC 5005)
    /// @param current the document to subscribe to
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Extension(
            String id,
            Instant updated,
            boolean archive,
            String current,
            @Nullable String nextArchive,
            List<Gone> deleted) {}

    /// What may not be seen any more.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Gone(String id, Instant when, @Nullable String reason) {}

    /// An entry.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Item(
            String id,
            String url,
            @JsonProperty("external_url") @Nullable String externalUrl,
            String title,

            @JsonInclude(JsonInclude.Include.ALWAYS) @JsonProperty("content_text")
            String contentText,

            @Nullable String summary,
            @Nullable String image,
            @JsonProperty("date_published") Instant datePublished,
            @JsonProperty("date_modified") Instant dateModified,
            List<Author> authors,
            List<String> tags,
            @Nullable String language,
            @JsonProperty("_newslog") Told told) {

        static Item of(Entry entry) {
            Story story = entry.story();
            return new Item(
                    entry.id(),
                    entry.address(),
                    story.url(),
                    story.headline(),
                    entry.text(),
                    story.description(),
                    image(story),
                    entry.dispatch().published(),
                    entry.dispatch().updated(),
                    List.of(new Author(entry.author())),
                    entry.categories(),
                    story.language(),
                    new Told(story.id().toString(), story.source(), story.revision()));
        }

        private static @Nullable String image(Story story) {
            return story.images().stream()
                    .map(image -> image.url())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
    }

    /// Whoever wrote it.
    record Author(String name) {}

    /// What an entry is of.
    record Told(String article, String source, int revision) {}
}
