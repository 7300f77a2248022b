package dev.newslog.bench.spring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A submission, with the constraints that Bean Validation can hold.
public record Article(
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,62}")
        String source,

        @Nullable @Size(max = 2048) String uri,
        @Nullable @Size(max = 2048) String url,
        @Nullable @Size(max = 64) String version,
        @Nullable OffsetDateTime firstCreated,
        @Nullable OffsetDateTime versionCreated,
        @NotBlank @Size(max = 500) String headline,
        @Nullable @Size(max = 500) String byline,
        @Nullable @Size(max = 100) String section,
        @Nullable String language,
        @Nullable @Size(max = 5_000) String description,
        @NotBlank @Size(max = 500_000) String body,
        @Nullable String contentType,
        @Nullable @Size(max = 50) List<String> keywords,
        @Nullable @Size(max = 50) List<@Valid Image> images,
        @Nullable @Min(1) @Max(9) Integer urgency,
        @Nullable @Size(max = 5_000) String edNote,
        @Nullable @Valid Correction correction,
        @Nullable String pubStatus,
        @Nullable OffsetDateTime embargoedUntil) {

    /// A picture of the story.
    public record Image(
            @Nullable String url,
            @Nullable String caption,
            @Nullable String credit) {}

    /// What an earlier version had wrong.
    public record Correction(
            @NotBlank String kind,
            @NotBlank @Size(max = 5_000) String text) {}

    /// What the article's records have in common.
    String key() {
        String name = uri != null ? uri : url != null ? url : headline;
        return source + ' ' + name;
    }
}
