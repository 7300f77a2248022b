package dev.newslog.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.ingest.format.document.FaultyDocumentException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Truth 10: bad input of any kind is told as such; nothing else can come of it than a draft that can be logged.
class AnyInputTest {

    private static final String NINJS = "application/vnd.iptc.ninjs+json";
    private static final List<String> MEDIA_TYPES =
            List.of("application/json", NINJS, "text/plain", "text/html", "text/csv", "");

    @Property(tries = 1_000)
    void any_bytes_are_a_draft_or_faults(@ForAll byte[] document, @ForAll("mediaTypes") String mediaType) {
        read(mediaType, document, Map.of("source", List.of("wire")));
    }

    @Property(tries = 1_000)
    void any_text_is_a_draft_or_faults(@ForAll("texts") String text, @ForAll("mediaTypes") String mediaType) {
        read(mediaType, text.getBytes(UTF_8), Map.of("source", List.of("wire")));
    }

    @Property(tries = 3_000)
    void any_object_with_the_fields_of_a_submission_is_a_draft_or_faults(@ForAll("objects") String document) {
        read("application/json", document.getBytes(UTF_8), Map.of());
    }

    @Property(tries = 3_000)
    void any_object_with_the_members_of_ninjs_is_a_draft_or_faults(@ForAll("ninjs") String document) {
        read(NINJS, document.getBytes(UTF_8), Map.of("source", List.of("wire")));
    }

    @Property(tries = 3_000)
    void any_page_is_a_draft_or_faults(@ForAll("pages") String document) {
        read("text/html", document.getBytes(UTF_8), Map.of("source", List.of("wire")));
    }

    @Property(tries = 1_000)
    void any_parameters_are_a_draft_or_faults(@ForAll("fields") String name, @ForAll("texts") String value) {
        read("text/plain", "H\n\nB".getBytes(UTF_8), Map.of(name, List.of(value, value)));
        read("text/plain", "H\n\nB".getBytes(UTF_8), Map.of(name, List.of(value)));
    }

    /// Anything else that is thrown would be a 5xx.
    private static void read(String mediaType, byte[] document, Map<String, List<String>> parameters) {
        try {
            Draft draft = SubmissionReader.of(mediaType).read(document, parameters, false);
            assertThat(draft.articleId()).isNotNull();
            if (draft.canceled()) {
                assertThat(draft.withdrawal().source()).isEqualTo(draft.source());
            } else {
                assertThat(draft.submission(draft.articleId().kind()).content().headline())
                        .isNotBlank();
            }
        } catch (FaultyDocumentException faulty) {
            assertThat(faulty.faults()).isNotEmpty();
        } catch (UnsupportedFormatException unsupported) {
            assertThat(unsupported).hasMessageContaining("application/json");
        }
    }

    @Provide
    Arbitrary<String> mediaTypes() {
        return Arbitraries.of(MEDIA_TYPES);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(60),
                Arbitraries.strings()
                        .withChars(" \t\r\n\u00a0\u2028\u200b/aé.:")
                        .ofMaxLength(60),
                Arbitraries.strings()
                        .withChars("htps:/.@[]#?%&=\u00e9\u3002a0-")
                        .ofMaxLength(30)
                        .map(end -> "http://" + end),
                Arbitraries.strings().withChars("0123456789-:.+TtZz ").ofMaxLength(36),
                Arbitraries.of(
                        "usable",
                        "withheld",
                        "canceled",
                        "text/html",
                        "main",
                        "picture",
                        "section",
                        "<p></p>",
                        "<b>B</b>",
                        "\u00a0",
                        "correction",
                        "en",
                        "2026-11-02T09:45:00Z"));
    }

    @Provide
    Arbitrary<String> fields() {
        List<String> names = new ArrayList<>(ContentReader.FIELDS);
        names.addAll(List.of(
                "source", "uri", "url", "version", "firstCreated", "versionCreated", "pubStatus", "embargoedUntil"));
        names.addAll(List.of("headlin", "", "~/", "\ud800", "keyword"));
        return Arbitraries.of(names);
    }

    /// A right submission in which some members are others.
    @Provide
    Arbitrary<String> objects() {
        return Arbitraries.maps(fields(), values()).ofMaxSize(8).map(others -> {
            Map<String, String> members =
                    new HashMap<>(Map.of("headline", "\"H\"", "body", "\"B\"", "source", "\"wire\""));
            members.putAll(others);
            return object(members);
        });
    }

    @Provide
    Arbitrary<String> ninjs() {
        Arbitrary<String> names = Arbitraries.of(
                "uri",
                "headline",
                "headlines",
                "headline_x",
                "title",
                "slugline",
                "description_text",
                "descriptions",
                "body_xhtml",
                "bodies",
                "subject",
                "subjects",
                "keywords",
                "associations",
                "renditions",
                "type",
                "by",
                "byline",
                "urgency",
                "embargoed",
                "pubstatus",
                "pubStatus",
                "versioncreated",
                "standard");
        Arbitrary<String> parts = Arbitraries.of(
                "value", "role", "contentType", "name", "rel", "href", "width", "type", "renditions", "descriptions");
        Arbitrary<String> objects =
                Arbitraries.maps(parts, values()).ofMaxSize(4).map(AnyInputTest::object);
        Arbitrary<String> arrays = objects.list().ofMaxSize(3).map(items -> "[" + String.join(",", items) + "]");
        return Arbitraries.maps(names, Arbitraries.oneOf(values(), objects, arrays, Arbitraries.of("\"picture\"")))
                .ofMaxSize(8)
                .map(AnyInputTest::object);
    }

    /// Pieces of pages, one behind the other.
    @Provide
    Arbitrary<String> pages() {
        Arbitrary<String> names = Arbitraries.of(
                "@type",
                "@id",
                "@graph",
                "headline",
                "name",
                "author",
                "image",
                "url",
                "keywords",
                "articleSection",
                "datePublished",
                "dateModified",
                "inLanguage",
                "articleBody",
                "description",
                "correction",
                "mainEntity",
                "mainEntityOfPage",
                "publisher",
                "creditText",
                "caption");
        Arbitrary<String> things = Arbitraries.maps(names, values())
                .ofMaxSize(8)
                .map(members -> {
                    Map<String, String> article = new HashMap<>(members);
                    article.putIfAbsent("@type", "\"NewsArticle\"");
                    return "<script type=application/ld+json>" + object(article) + "</script>";
                });
        Arbitrary<String> metas = Combinators.combine(
                        Arbitraries.of(
                                "og:title",
                                "og:url",
                                "og:image",
                                "og:locale",
                                "og:site_name",
                                "article:tag",
                                "author",
                                "article:section",
                                "article:published_time",
                                "description",
                                "keywords",
                                "charset"),
                        texts())
                .as((name, text) -> "<meta property=\"%s\" content=\"%s\">".formatted(name, text));
        Arbitrary<String> elements = Combinators.combine(
                        Arbitraries.of("title", "h1", "p", "div", "article", "main", "nav", "a", "figure", "time", "b"),
                        Arbitraries.of(
                                "", " hidden", " class=related", " itemprop=articleBody", " rel=author", " lang=en"),
                        texts())
                .as((tag, attribute, text) -> "<%s%s datetime=\"%s\">%s".formatted(tag, attribute, text, text));
        Arbitrary<String> ends =
                Arbitraries.of("</div>", "</article>", "<link rel=canonical href=/a>", "<base href=x:>");
        return Arbitraries.oneOf(things, metas, elements, ends)
                .list()
                .ofMaxSize(12)
                .map(pieces -> "<title>T</title>" + String.join("", pieces));
    }

    private static String object(Map<String, String> members) {
        return members.entrySet().stream()
                .map(member -> quoted(member.getKey()) + ": " + member.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private Arbitrary<String> values() {
        Arbitrary<String> simple = Arbitraries.oneOf(
                texts().map(AnyInputTest::quoted),
                Arbitraries.of("null", "true", "0", "-1", "4", "1e400", "9".repeat(40), "1.5", "[]", "{}"));
        return Arbitraries.oneOf(
                simple,
                simple.list().ofMaxSize(60).map(items -> "[" + String.join(",", items) + "]"),
                Combinators.combine(Arbitraries.of("url", "caption", "credit", "kind", "text", "x"), simple)
                        .as((name, value) -> "{\"" + name + "\": " + value + "}")
                        .list()
                        .ofMaxSize(3)
                        .map(items -> items.size() == 1 ? items.getFirst() : "[" + String.join(",", items) + "]"));
    }

    private static String quoted(String text) {
        return text.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining("", "\"", "\""));
    }
}
