package dev.newslog.ingest.format.page;

import static dev.newslog.ingest.format.page.Pages.TEXT;
import static dev.newslog.ingest.format.page.Pages.faults;
import static dev.newslog.ingest.format.page.Pages.page;
import static dev.newslog.ingest.format.page.Pages.read;
import static dev.newslog.ingest.format.page.Pages.withHead;
import static dev.newslog.ingest.format.page.Pages.withJsonLd;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.edge.Problems.Fault;
import dev.newslog.events.content.Content;
import dev.newslog.events.content.ContentType;
import dev.newslog.events.content.Correction;
import dev.newslog.events.content.Image;
import dev.newslog.ingest.format.Draft;
import dev.newslog.ingest.format.SubmissionReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which of the things that a page says of itself is taken, field by field.
class PageFormatTest {

    @Test
    void json_ld_comes_before_all_else() {
        Draft draft = read(page("""
                <title>Title | Harbour Courier</title>
                <link rel="canonical" href="https://courier.example/2026/barge">
                <meta property="og:title" content="OpenGraph headline">
                <meta property="og:description" content="OpenGraph description">
                <meta property="og:image" content="https://courier.example/og.jpg">
                <meta property="article:section" content="OpenGraph">
                <meta property="article:tag" content="opengraph">
                <meta property="article:published_time" content="2026-11-01T00:00:00Z">
                <meta name="author" content="Meta">
                <script type="application/ld+json">
                {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Barge is free",
                 "url": "https://courier.example/2026/barge?from=ld", "author": {"@type": "Person", "name": "By Mara Lindqvist"},
                 "datePublished": "2026-11-02T08:10:00Z", "dateModified": "2026-11-02T10:45:00+01:00",
                 "articleSection": "Local", "inLanguage": "en-GB", "description": "After two days.",
                 "keywords": "barge, harbour", "correction": "An earlier version named the wrong pier.",
                 "image": {"@type": "ImageObject", "url": "/barge.jpg", "caption": "The barge", "creditText": "Courier"}}
                </script>""", "<h1>Another heading</h1><article><p>" + TEXT + "</p></article>"));

        assertThat(draft.url()).isEqualTo("https://courier.example/2026/barge");
        assertThat(draft.firstCreated()).isEqualTo(Instant.parse("2026-11-02T08:10:00Z"));
        assertThat(draft.versionCreated()).isEqualTo(Instant.parse("2026-11-02T09:45:00Z"));
        assertThat(draft.content())
                .isEqualTo(new Content(
                        "Barge is free",
                        "Mara Lindqvist",
                        "Local",
                        "en-GB",
                        "After two days.",
                        TEXT,
                        ContentType.PLAIN,
                        List.of("barge", "harbour"),
                        List.of(new Image("https://courier.example/barge.jpg", "The barge", "Courier")),
                        null,
                        null,
                        new Correction(Correction.Kind.CORRECTION, "An earlier version named the wrong pier.")));
    }

    @Test
    void opengraph_comes_before_other_meta() {
        Draft draft = read(withHead("""
                <meta name="author" content="Meta">
                <meta name="description" content="Meta">
                <meta name="keywords" content="meta">
                <meta name="date" content="2026-11-01">
                <meta property="og:title" content="Barge is free at last">
                <meta property="og:description" content="After two days.">
                <meta property="og:url" content="https://courier.example/barge">
                <meta property="og:locale" content="de_DE">
                <meta property="og:image" content="//courier.example/barge.jpg">
                <meta property="article:author" content="Mara Lindqvist">
                <meta property="article:author" content="Jon Hale">
                <meta property="article:section" content="Local">
                <meta property="article:tag" content="barge">
                <meta property="article:tag" content="harbour">
                <meta property="article:published_time" content="2026-11-02T08:10:00Z">
                <meta property="article:modified_time" content="2026-11-02T09:45:00Z">"""));

        assertThat(draft.url()).isEqualTo("https://courier.example/barge");
        assertThat(draft.firstCreated()).isEqualTo(Instant.parse("2026-11-02T08:10:00Z"));
        assertThat(draft.versionCreated()).isEqualTo(Instant.parse("2026-11-02T09:45:00Z"));
        assertThat(draft.content())
                .isEqualTo(new Content(
                        "Barge is free at last",
                        "Mara Lindqvist, Jon Hale",
                        "Local",
                        "de-DE",
                        "After two days.",
                        TEXT,
                        ContentType.PLAIN,
                        List.of("barge", "harbour"),
                        List.of(new Image("https://courier.example/barge.jpg", null, null)),
                        null,
                        null,
                        null));
    }

    @Test
    void elements_stand_in_where_nothing_is_said_in_the_head() {
        Draft draft = read("""
                <html lang="nb"><title>Lekteren er fri</title><body><main>
                <h1>Lekteren er <em>fri</em></h1>
                <figure><img src="b.jpg"><span itemprop="author">Foto: Jon Hale</span></figure>
                <a rel="author" href="/mara">Mara Lindqvist</a> <time datetime="2026-11-02T09:45+01:00">today</time>
                <p>Tidevannet løftet den siste lekteren over grunnen ved middagstid.</p></main></body></html>""");

        assertThat(draft.content().headline()).isEqualTo("Lekteren er fri");
        assertThat(draft.content().byline()).isEqualTo("Mara Lindqvist");
        assertThat(draft.content().language()).isEqualTo("nb");
        assertThat(draft.firstCreated()).isEqualTo(Instant.parse("2026-11-02T08:45:00Z"));
        assertThat(draft.url()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "<meta name='byl' content='By Jon Hale'>, Jon Hale",
        "<meta name='parsely-author' content='Jon Hale'>, Jon Hale",
        "<meta name='sailthru.author' content='Jon Hale'>, Jon Hale",
        "<meta name='DC.Creator' content='Jon Hale'>, Jon Hale",
        "<meta property='article:author' content='https://x.example/jon'><meta name='author' content='Jon Hale'>, Jon Hale",
        "<meta name='author' content='Jon Hale'><meta name='author' content='jon hale'>, Jon Hale",
        "<meta name='author' content='jon@courier.example'>,",
        "<meta property='og:site_name' content='The Tide'><meta property='article:author' content='The Tide'>"
                + "<meta name='author' content='Jon Hale'>, Jon Hale"
    })
    void a_byline_is_found_under_many_names(String head, String byline) {
        assertThat(read(withHead(head)).content().byline()).isEqualTo(byline);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<title>Barge is free | The Tide</title><meta property='og:site_name' content='The Tide'>",
                "<title>Barge is free – the tide</title><meta property='og:site_name' content='The Tide'>",
                "<title>Barge is free</title>",
                "<meta property='og:title' content='  Barge\n is free '>"
            })
    void a_title_is_read_without_the_name_of_the_site(String head) {
        assertThat(read(page(head, "<p>" + TEXT + "</p>")).content().headline()).isEqualTo("Barge is free");
    }

    @Test
    void a_title_is_read_without_what_follows_the_heading() {
        assertThat(read(withHead("<meta property='og:title' content='Barge is free * The Tide * Local'>"))
                        .content()
                        .headline())
                .isEqualTo("Barge is free");
    }

    @Test
    void a_headline_that_was_cut_is_read_where_it_is_whole() {
        assertThat(read(withJsonLd("{\"@type\": \"Article\", \"headline\": \"Barge is …\"}"))
                        .content()
                        .headline())
                .isEqualTo("Barge is free");
    }

    @ParameterizedTest
    @CsvSource({
        "<link rel=canonical href=/barge><base href='https://courier.example/news/'>, https://courier.example/barge",
        "<link rel=canonical href=barge><meta property=og:url content='https://courier.example/a'>, https://courier.example/barge",
        "<link rel=canonical href='//courier.example/barge'>, https://courier.example/barge",
        "<link rel=canonical href=/barge>,",
        "<link rel=canonical href='ftp://courier.example/barge'>,",
        "<link rel=canonical href='http://['>,",
        "<link rel=canonical href='https://courier.example/'>,",
        "<link rel=canonical href='https://courier.example/'><meta property=og:url content='https://courier.example/b'>,"
                + " https://courier.example/b"
    })
    void an_address_is_absolute_and_a_story_s_or_none(String head, String url) {
        assertThat(read(withHead(head)).url()).isEqualTo(url);
    }

    @ParameterizedTest
    @CsvSource({"de_DE, de-DE", "pt-BR, pt-BR", "English,", "x,", "'',", "en_,"})
    void a_language_is_a_tag_or_none(String locale, String language) {
        assertThat(read(withHead("<meta property=og:locale content='" + locale + "'>"))
                        .content()
                        .language())
                .isEqualTo(language);
    }

    @Test
    void junk_in_a_field_loses_no_story() {
        String long_ = "x".repeat(6_000);

        Draft draft = read(withHead("""
                <meta property="article:section" content="LONG"><meta name="author" content="LONG">
                <meta name="description" content="LONG"><meta name="keywords" content="LONG,barge,,barge">
                <meta property="og:locale" content="LONG"><meta property="article:published_time" content="yesterday">
                <meta property="og:image" content="LONG"><meta property="og:title" content="LONG">
                <meta property="og:url" content="LONG">""".replace("LONG", long_)));

        assertThat(draft.firstCreated()).isNull();
        assertThat(draft.versionCreated()).isNull();
        assertThat(draft.content())
                .isEqualTo(new Content(
                        "Barge is free",
                        null,
                        null,
                        null,
                        null,
                        TEXT,
                        ContentType.PLAIN,
                        List.of("barge"),
                        List.of(),
                        null,
                        null,
                        null));
    }

    @Test
    void no_more_keywords_and_images_are_read_than_there_is_place_for() {
        String many = IntStream.range(0, 80)
                .mapToObj(number ->
                        "<meta property=article:tag content=k%d><meta property=og:image content='https://c.example/%d'>"
                                .formatted(number, number))
                .collect(Collectors.joining());

        Content content = read(withHead(many)).content();

        assertThat(content.keywords()).hasSize(50).startsWith("k0", "k1");
        assertThat(content.images()).hasSize(50);
    }

    @Test
    void controls_that_nobody_sees_are_no_fault() {
        Draft draft = read(page("<title>Barge&#8; is free</title>", "<p>" + TEXT + "&#1;</p>"));

        assertThat(draft.content().headline()).isEqualTo("Barge is free");
        assertThat(draft.content().body()).startsWith(TEXT);
    }

    @Test
    void our_own_sample_is_read() throws IOException {
        Draft draft = read(Files.readString(Path.of("../samples/nordblatt/museum/2.html")));

        assertThat(draft.url()).isEqualTo("https://nordblatt.example/kultur/heimatmuseum");
        assertThat(draft.firstCreated()).isEqualTo(Instant.parse("2026-11-05T06:30:00Z"));
        assertThat(draft.versionCreated()).isEqualTo(Instant.parse("2026-11-05T13:10:00Z"));
        assertThat(draft.content())
                .isEqualTo(new Content(
                        "Das Heimatmuseum öffnet wieder",
                        "Wiebke Harms",
                        "Kultur",
                        "de-DE",
                        "Nach zwei Jahren Umbau sind die Säle am Sonntag zum ersten Mal zu sehen.",
                        """
                        Das Heimatmuseum am Deich öffnet am Sonntag wieder. Zwei Jahre lang wurde umgebaut, und aus vier \
                        dunklen Stuben sind sieben helle Säle geworden.

                        „Wir zeigen zum ersten Mal auch die Sturmflut“, sagte die Leiterin. Der Eintritt ist frei.""",
                        ContentType.PLAIN,
                        List.of("Museum", "Umbau"),
                        List.of(new Image(
                                "https://nordblatt.example/bilder/heimatmuseum.jpg", "Der neue Eingang", "Nordblatt")),
                        null,
                        null,
                        new Correction(
                                Correction.Kind.CORRECTION,
                                "In einer früheren Fassung stand, der Eintritt koste vier Euro. Er ist frei.")));
    }

    @Test
    void what_stands_beside_the_page_wins() {
        Draft draft = SubmissionReader.of("text/html")
                .read(
                        withHead("<meta name=author content='Jon Hale'>").getBytes(UTF_8),
                        Map.of("source", List.of("wire"), "byline", List.of("Desk"), "uri", List.of("urn:1")),
                        false);

        assertThat(draft.content().byline()).isEqualTo("Desk");
        assertThat(draft.uri()).isEqualTo("urn:1");
        assertThat(draft.original()).isNotNull();
    }

    @Test
    void a_page_without_headline_or_text_is_a_fault() {
        assertThat(faults("<p></p>")).extracting(Fault::pointer).containsExactlyInAnyOrder("/headline", "/body");
        assertThat(faults("<title>" + "x".repeat(501) + "</title><p>" + TEXT))
                .extracting(Fault::detail)
                .containsExactly("may have at most 500 characters, and has 501");
        assertThat(faults("<title>T</title>" + "<template><svg><math>".repeat(10_000)))
                .extracting(Fault::detail)
                .containsExactly("is nested in a way that no story is");
        assertThat(faults("<title>T</title><p>" + "word ".repeat(110_000)))
                .extracting(Fault::pointer)
                .containsExactly("/body");
    }
}
