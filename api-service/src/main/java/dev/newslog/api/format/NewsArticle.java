package dev.newslog.api.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.newslog.events.content.Image;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A `NewsArticle` of schema.org. What is not known is left out.
///
/// @param id where it is
/// @param url the publisher's page, where there is one
/// @param version the publisher's label, or else the number of the revision
/// @param creativeWorkStatus said of what its publisher takes back, and of nothing else
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "@type")
@JsonTypeName("NewsArticle")
record NewsArticle(
        @JsonProperty("@context") String context,
        @JsonProperty("@id") String id,
        String mainEntityOfPage,
        String url,
        List<String> identifier,
        String headline,
        @Nullable String description,
        String articleBody,
        @Nullable Instant datePublished,
        Instant dateModified,
        String version,
        @Nullable Person author,
        Organization publisher,
        @Nullable String inLanguage,
        @Nullable String articleSection,
        List<String> keywords,
        List<ImageObject> image,
        @Nullable CorrectionComment correction,
        @Nullable String creativeWorkStatus) {

    static final String SCHEMA_ORG = "https://schema.org";

    /// Whoever the byline names: publishers don't say more.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "@type")
    @JsonTypeName("Person")
    record Person(String name) {}

    /// A source.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "@type")
    @JsonTypeName("NewsMediaOrganization")
    record Organization(String name) {}

    /// A picture.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "@type")
    @JsonTypeName("ImageObject")
    record ImageObject(
            @Nullable String url,
            @Nullable String caption,
            @Nullable String creditText) {

        static ImageObject of(Image image) {
            return new ImageObject(image.url(), image.caption(), image.credit());
        }
    }

    /// What the publisher says was wrong.
    ///
    /// @param name which kind of a correction it is
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "@type")
    @JsonTypeName("CorrectionComment")
    record CorrectionComment(String name, @Nullable String text) {}
}
