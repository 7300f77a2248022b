package dev.newslog.api.format;

import dev.newslog.api.format.NewsArticle.CorrectionComment;
import dev.newslog.api.format.NewsArticle.ImageObject;
import dev.newslog.api.format.NewsArticle.Organization;
import dev.newslog.api.format.NewsArticle.Person;
import dev.newslog.api.format.Story.CorrectionNote;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells a story in the words of schema.org, as JSON-LD 1.1.
final class JsonLdFormat implements CopyFormat {

    private static final String RETRACTION = "retraction";

    @Override
    public String mediaType() {
        return "application/ld+json";
    }

    @Override
    public String writer() {
        return "ld1";
    }

    @Override
    public Object told(Copy copy) {
        Story story = copy.story();
        return new NewsArticle(
                NewsArticle.SCHEMA_ORG,
                copy.address(),
                copy.address(),
                Optional.ofNullable(story.url()).orElse(copy.address()),
                identifiers(story),
                story.headline(),
                story.description(),
                copy.text(),
                published(story),
                story.created(),
                story.label(),
                Optional.ofNullable(story.byline()).map(Person::new).orElse(null),
                new Organization(story.source()),
                story.language(),
                story.section(),
                story.keywords(),
                story.images().stream().map(ImageObject::of).toList(),
                correction(story),
                isRetracted(story) ? "Retracted" : null);
    }

    private static List<String> identifiers(Story story) {
        return Stream.concat(Stream.ofNullable(story.uri()), Stream.of("urn:uuid:" + story.id()))
                .toList();
    }

    /// Where the publisher doesn't say, only its first version knows.
    private static @Nullable Instant published(Story story) {
        return story.firstCreated() == null && story.revision() == 1 ? story.created() : story.firstCreated();
    }

    private static @Nullable CorrectionComment correction(Story story) {
        CorrectionNote note = story.correction();
        return note == null ? null : new CorrectionComment(note.kind(), note.text());
    }

    private static boolean isRetracted(Story story) {
        return story.correction() != null && story.correction().kind().equals(RETRACTION);
    }
}
