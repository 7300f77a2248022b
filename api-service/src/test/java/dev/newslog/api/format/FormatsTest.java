package dev.newslog.api.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.api.format.NewsArticle.CorrectionComment;
import dev.newslog.api.format.NinjsItem.AltId;
import dev.newslog.api.format.NinjsItem.Rendition;
import dev.newslog.api.format.NinjsItem.Subject;
import dev.newslog.api.format.NinjsItem.Text;
import dev.newslog.api.format.Story.CorrectionNote;
import dev.newslog.api.web.Format;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    @Test
    void every_format_has_a_name_of_its_own_and_the_language_of_the_story() {
        assertThat(Formats.ALL).extracting(Format::mediaType).doesNotHaveDuplicates();
        assertThat(Formats.ALL).extracting(Format::writer).doesNotHaveDuplicates();
        assertThat(Formats.ALL)
                .allSatisfy(format -> assertThat(format.language(Ferry.whole())).isEqualTo("en"));
    }

    @Test
    void plain_text_is_headline_byline_body_and_correction() {
        assertThat(new PlainTextFormat().told(Ferry.whole())).isEqualTo("""
                Ferry stops

                Mara Lindqvist

                It stops & waits.

                For a week.

                Correction: An earlier version named the wrong pier.
                """);
        assertThat(new PlainTextFormat().told(Ferry.bare(1))).isEqualTo("Ferry stops\n\nIt stops.\n");
    }

    @Test
    void a_news_article_says_what_is_known() {
        NewsArticle article = ld(Ferry.whole());

        assertThat(article.articleBody()).isEqualTo("It stops & waits.\n\nFor a week.");
        assertThat(article.url()).isEqualTo("https://harbour-courier.example/2026/11/02/ferry");
        assertThat(article.mainEntityOfPage()).isEqualTo(Ferry.ADDRESS);
        assertThat(article.identifier())
                .containsExactly("urn:newsml:harbour-courier.example:20261102:ferry", "urn:uuid:" + Ferry.ID);
        assertThat(article.version()).isEqualTo("2a");
        assertThat(article.correction())
                .isEqualTo(new CorrectionComment("correction", "An earlier version named the wrong pier."));
        assertThat(article.creativeWorkStatus()).isNull();
    }

    @Test
    void a_news_article_tells_when_it_was_published_only_where_that_is_known() {
        assertThat(ld(Ferry.whole()).datePublished()).isEqualTo("2026-11-02T08:10:00Z");
        assertThat(ld(Ferry.bare(1)).datePublished()).isEqualTo("2026-11-02T09:45:00Z");
        assertThat(ld(Ferry.bare(2)).datePublished()).isNull();
        assertThat(ld(Ferry.bare(2)).dateModified()).isEqualTo("2026-11-02T09:45:00Z");
        assertThat(ld(Ferry.bare(2)).version()).isEqualTo("2");
        assertThat(ld(Ferry.bare(2)).url()).isEqualTo(Ferry.ADDRESS);
    }

    @Test
    void a_news_article_that_was_taken_back_says_so() {
        NewsArticle article = ld(Ferry.corrected(new CorrectionNote("retraction", "It never sailed.")));

        assertThat(article.creativeWorkStatus()).isEqualTo("Retracted");
    }

    @Test
    void a_ninjs_item_has_the_body_as_it_was_sent() {
        NinjsItem item = ninjs(Ferry.whole());

        assertThat(item.bodies())
                .containsExactly(new Text("main", "text/html", Ferry.whole().body()));
        assertThat(item.descriptions())
                .containsExactly(
                        new Text("summary", "text/plain", "No boat for a week."),
                        new Text("correction", "text/plain", "An earlier version named the wrong pier."));
        assertThat(item.subjects())
                .containsExactly(
                        new Subject("Local", "section"),
                        new Subject("ferry", "about"),
                        new Subject("islands", "about"));
        assertThat(item.renditions())
                .containsExactly(new Rendition("web", "https://harbour-courier.example/2026/11/02/ferry"));
    }

    @Test
    void a_picture_of_a_ninjs_item_has_a_name_even_where_it_has_no_address() {
        List<NinjsItem.Picture> pictures = ninjs(Ferry.whole()).associations();

        assertThat(pictures)
                .extracting(NinjsItem.Picture::uri)
                .containsExactly("urn:uuid:" + Ferry.ID + "#image-1", "urn:uuid:" + Ferry.ID + "#image-2");
        assertThat(pictures.getFirst().renditions())
                .containsExactly(new Rendition("main", "https://harbour-courier.example/f%C3%A4hre.jpg"));
        assertThat(pictures.getLast().renditions()).isEmpty();
        assertThat(pictures.getLast().by()).isEqualTo("Hall/Courier");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    urn:newsml:a:1      | urn:newsml:a:1
                    tag:a.example,2026:1 | tag:a.example,2026:1
                    https://a.example/ü | https://a.example/%C3%BC
                    ferry-2026          | urn:uuid:7c1f0000-0000-4000-8000-000000000001
                    /2026/ferry         | urn:uuid:7c1f0000-0000-4000-8000-000000000001
                    a story: ferry      | urn:uuid:7c1f0000-0000-4000-8000-000000000001
                    """)
    void a_ninjs_item_is_named_by_its_publisher_where_that_is_a_name_for_all(String uri, String named) {
        NinjsItem item = ninjs(Ferry.at(uri, null));

        assertThat(item.uri()).isEqualTo(named);
        assertThat(item.altIds()).contains(new AltId("publisher-uri", uri));
    }

    private static NewsArticle ld(Ferry ferry) {
        return (NewsArticle) new JsonLdFormat().told(ferry);
    }

    private static NinjsItem ninjs(Ferry ferry) {
        return (NinjsItem) new NinjsFormat().told(ferry);
    }
}
