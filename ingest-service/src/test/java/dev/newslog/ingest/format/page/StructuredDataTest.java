package dev.newslog.ingest.format.page;

import static dev.newslog.ingest.format.page.Pages.TEXT;
import static dev.newslog.ingest.format.page.Pages.page;
import static dev.newslog.ingest.format.page.Pages.read;
import static dev.newslog.ingest.format.page.Pages.script;
import static dev.newslog.ingest.format.page.Pages.withHead;
import static dev.newslog.ingest.format.page.Pages.withJsonLd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.events.content.Content;
import dev.newslog.events.content.Correction;
import dev.newslog.events.content.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// JSON-LD in the shapes that it has on pages.
class StructuredDataTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'@type': 'NewsArticle', 'headline': 'From data'}",
                "{'@type': 'http://schema.org/NewsArticle', 'headline': 'From data'}",
                "{'@type': 'https://schema.org/ReportageNewsArticle', 'headline': 'From data'}",
                "{'@type': 'schema:BlogPosting', 'headline': 'From data'}",
                "{'@type': ['LiveBlogPosting', 'Thing'], 'headline': 'From data'}",
                "{'@type': 'Article', 'name': 'From data'}",
                "{'@type': 'Report', 'headline': ['From data', 'Other']}",
                "{'@type': 'Article', 'headline': {'@value': 'From data', '@language': 'en'}}",
                "[{'@type': 'BreadcrumbList'}, {'@type': 'Article', 'headline': 'From data'}]",
                "[[{'@type': 'Article', 'headline': 'From data'}]]",
                "{'@graph': [{'@type': 'WebSite', 'name': 'W'}, {'@type': 'Article', 'headline': 'From data'}]}",
                "{'@type': 'WebPage', 'name': 'W', 'mainEntity': {'@type': 'Article', 'headline': 'From data'}}",
                "{'@type': 'WebPage', 'mainEntityOfPage': [{'@type': 'Article', 'headline': 'From data'}]}"
            })
    void an_article_is_found_wherever_it_stands(String json) {
        assertThat(read(withJsonLd(json.replace('\'', '"'))).content().headline())
                .isEqualTo("From data");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'@type': 'JobPosting', 'name': 'From data'}",
                "{'@type': 'WebSite', 'name': 'From data'}",
                "{'name': 'From data'}",
                "'From data'",
                "{'@type': 'Article', 'headline': ",
                "{'@type': 'Article', 'headline': {'x': 'From data'}}",
                "{'@type': 'Article', 'headline': null}",
                "nonsense",
                ""
            })
    void what_is_no_article_or_no_json_is_left_out(String json) {
        assertThat(read(withJsonLd(json.replace('\'', '"'))).content().headline())
                .isEqualTo("Barge is free");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'@type': 'Article', 'headline': 'From data',}",
                "{'@type': 'Article', 'keywords': ['a', 'b',], 'headline': 'From data'};",
                "<!-- {'@type': 'Article', 'headline': 'From data'} -->",
                "<![CDATA[ {'@type': 'Article', 'headline': 'From data'} ]]>",
                "//<![CDATA[\n{'@type': 'Article', 'headline': 'From data'}\n//]]>",
                "/* data */ {'@type': 'Article', 'headline': 'From data'}",
                "{'@type': 'Article', 'headline': 'From\ndata'}",
                "{'@type': 'Article', 'headline': 'From\tdata', 'description': 'It\\s there'}",
                "{'@type': 'Article', 'headline': '&#70;rom&nbsp;data'}",
                "{'@type': 'Article', 'headline': '<b>From</b> data'}",
                "{'@type': 'WebSite'} {'@type': 'Article', 'headline': 'From data'} trailing",
                "{&quot;@type&quot;: &quot;Article&quot;, &quot;headline&quot;: &quot;From data&quot;}"
            })
    void json_is_read_as_templates_write_it(String json) {
        assertThat(read(withJsonLd(json.replace('\'', '"'))).content().headline())
                .isEqualTo("From data");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'Mara Lindqvist' | Mara Lindqvist",
                "'By Mara Lindqvist' | Mara Lindqvist",
                "['Mara Lindqvist', 'Jon Hale'] | Mara Lindqvist, Jon Hale",
                "{'@type': 'Person', 'name': 'Mara Lindqvist', 'url': 'https://x.example/'} | Mara Lindqvist",
                "[{'name': 'Mara Lindqvist'}, {'name': 'Jon Hale'}, {'name': 'Jon Hale'}] | Mara Lindqvist, Jon Hale",
                "{'givenName': 'Mara', 'familyName': 'Lindqvist'} | Mara Lindqvist",
                "{'name': ['Mara Lindqvist']} | Mara Lindqvist",
                "{'@id': '#mara'} | Mara of the graph",
                "[{'@id': '#mara'}, {'@id': '#nobody'}] | Mara of the graph",
                "'https://x.example/mara' |",
                "{'@id': '#loop'} |",
                "17 |",
                "null |"
            })
    void an_author_is_written_in_many_ways(String author, String byline) {
        String graph = """
                {"@graph": [{"@type": "Article", "headline": "H", "author": AUTHOR},
                            {"@type": "Person", "@id": "#mara", "name": "Mara of the graph"},
                            {"@id": "#loop", "author": {"@id": "#loop"}}]}""";

        assertThat(read(withJsonLd(graph.replace("AUTHOR", author.replace('\'', '"'))))
                        .content()
                        .byline())
                .isEqualTo(byline);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'https://c.example/b.jpg'",
                "['https://c.example/b.jpg', 'https://c.example/b.jpg', 'b.jpg', 7]",
                "{'@type': 'ImageObject', 'url': 'https://c.example/b.jpg'}",
                "[{'contentUrl': 'https://c.example/b.jpg', 'url': 'https://c.example/page'}]",
                "{'url': ['https://c.example/b.jpg', 'https://c.example/c.jpg']}",
                "{'@id': '#image'}",
                "{'@id': 'https://c.example/b.jpg'}"
            })
    void an_image_is_written_in_many_ways(String image) {
        String graph = """
                {"@graph": [{"@type": "Article", "headline": "H", "image": IMAGE},
                            {"@id": "#image", "url": "https://c.example/b.jpg"}]}""";

        assertThat(read(withJsonLd(graph.replace("IMAGE", image.replace('\'', '"'))))
                        .content()
                        .images())
                .extracting(Image::url)
                .containsExactly("https://c.example/b.jpg");
    }

    @Test
    void fields_may_be_arrays_and_objects() {
        Content content = read(withJsonLd("""
                        {"@type": "NewsArticle", "articleSection": ["Local", "Harbour"],
                         "inLanguage": {"@type": "Language", "name": "Norwegian", "alternateName": "nb"},
                         "keywords": ["barge, tide", {"@type": "DefinedTerm", "name": "harbour"}],
                         "image": {"url": "https://c.example/b.jpg", "copyrightHolder": {"name": "Courier"}},
                         "correction": [{"@type": "CorrectionComment", "text": "It was Monday."}]}""")).content();

        assertThat(content.section()).isEqualTo("Local");
        assertThat(content.language()).isEqualTo("nb");
        assertThat(content.keywords()).containsExactly("barge", "tide", "harbour");
        assertThat(content.images()).containsExactly(new Image("https://c.example/b.jpg", null, "Courier"));
        assertThat(content.correction()).isEqualTo(new Correction(Correction.Kind.CORRECTION, "It was Monday."));
    }

    @Test
    void of_several_articles_the_one_at_the_canonical_address_is_read() {
        assertThat(read(withHead("<link rel=canonical href='https://c.example/two'>" + script("""
                        [{"@type": "Article", "headline": "One", "url": "https://c.example/one", "description": "d"},
                         {"@type": "Article", "headline": "Two", "mainEntityOfPage": {"@id": "https://c.example/two"}}]""")))
                        .content()
                        .headline())
                .isEqualTo("Two");
    }

    @Test
    void of_several_articles_the_one_with_the_page_s_heading_is_read() {
        Content content = read(withJsonLd("""
                        [{"@type": "Article", "headline": "Other", "description": "Other", "keywords": "other"},
                         {"@type": "Article", "headline": "Barge is free", "description": "This"}]""")).content();

        assertThat(content.description()).isEqualTo("This");
    }

    @Test
    void of_several_articles_else_the_first_with_the_most_members_is_read() {
        assertThat(read(page(
                                "",
                                script("{\"@type\": \"Article\", \"headline\": \"One\"}")
                                        + script(
                                                "{\"@type\": \"Article\", \"headline\": \"Two\", \"description\": \"d\"}")
                                        + script(
                                                "{\"@type\": \"Article\", \"headline\": \"Three\", \"description\": \"d\"}")
                                        + "<p>" + TEXT))
                        .content()
                        .headline())
                .isEqualTo("Two");
    }

    @Test
    void a_body_in_json_ld_is_read_where_the_page_shows_none() {
        Content content = read(page("<title>Barge is free</title>" + script("""
                                {"@type": "Article", "articleBody": "The tide &amp; the wind were kind.\\nThe pilots went home."}"""), "<div id=app></div>"))
                .content();

        assertThat(content.body()).isEqualTo("The tide & the wind were kind.\n\nThe pilots went home.");
    }

    @Test
    void the_text_of_the_page_is_read_where_it_has_the_words_of_json_ld() {
        Content content = read(page(
                        script("{\"@type\": \"Article\", \"headline\": \"H\", \"articleBody\": \"%s %s\"}"
                                .formatted(TEXT, Pages.MORE)),
                        "<article><p>%s</p><p>%s</p></article>".formatted(TEXT, Pages.MORE)))
                .content();

        assertThat(content.body()).isEqualTo(TEXT + "\n\n" + Pages.MORE);
    }

    @Test
    void a_beginning_in_json_ld_does_not_stand_for_the_text_of_the_page() {
        Content content = read(page(
                        script(
                                "{\"@type\": \"Article\", \"headline\": \"H\", \"articleBody\": \"A summary in other words.\"}"),
                        "<article><p>%s</p></article>".formatted(TEXT)))
                .content();

        assertThat(content.body()).isEqualTo(TEXT);
    }
}
