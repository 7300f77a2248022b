package dev.newslog.api.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.newslog.events.content.Image;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A news object of ninjs 3.1: of all that the standard has, what a story can fill.
///
/// @param version the publisher's label, or else the number of the revision
/// @param versionCreated the publisher's, or else when it was received
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record NinjsItem(
        Standard standard,
        String uri,
        String type,
        String representationType,
        String version,
        @Nullable Instant firstCreated,
        Instant versionCreated,
        String pubStatus,
        @Nullable Short urgency,
        @Nullable String language,
        @Nullable String edNote,
        @Nullable String by,
        List<Text> headlines,
        List<Text> descriptions,
        List<Text> bodies,
        List<Subject> subjects,
        List<InfoSource> infoSources,
        List<Rendition> renditions,
        List<Picture> associations,
        List<AltId> altIds) {

    /// Which standard this is.
    record Standard(String name, String version, String schema) {

        static final Standard NINJS_3_1 =
                new Standard("ninjs", "3.1", "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#");
    }

    /// A headline, a body or a description.
    record Text(String role, String contentType, String value) {}

    /// What it is about.
    record Subject(String name, String rel) {}

    /// Where it comes from.
    record InfoSource(String name, String role) {}

    /// Another name of it.
    record AltId(String role, String value) {}

    /// Where it can be seen.
    record Rendition(String name, String href) {

        static Rendition ofPage(String address) {
            return new Rendition("web", address);
        }
    }

    /// A picture that belongs to a story.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Picture(
            String name,
            String uri,
            String type,
            @Nullable String by,
            List<Text> descriptions,
            List<Rendition> renditions) {

        /// @param urn what it is called, as publishers give pictures no name
        static Picture of(String name, String urn, Image image) {
            return new Picture(
                    name,
                    urn,
                    "picture",
                    image.credit(),
                    Stream.ofNullable(image.caption())
                            .map(caption -> new Text("caption", "text/plain", caption))
                            .toList(),
                    NinjsItem.uri(image.url()).stream()
                            .map(address -> new Rendition("main", address))
                            .toList());
        }
    }

    /// An identifier as an absolute URI in ASCII, which the schema asks for; empty where it is none.
    static Optional<String> uri(@Nullable String identifier) {
        try {
            return Optional.ofNullable(identifier == null ? null : new URI(identifier))
                    .filter(URI::isAbsolute)
                    .map(URI::toASCIIString);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
