package dev.newslog.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Articles and revisions in the formats that clients ask for, letter by letter.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class FormatsEdgeTest {

    private static final String NEWS_ARTICLE = """
            {"@type":"NewsArticle","@context":"https://schema.org","@id":"%1$s","mainEntityOfPage":"%1$s",\
            "url":"https://courier.example/ferry","identifier":["urn:newsml:courier.example:ferry","urn:uuid:%2$s"],\
            "headline":"Ferry 2","description":"No boat for a week.","articleBody":"It stops & waits.\\n\\nFür eine Woche.",\
            "datePublished":"2026-11-02T08:10:00.000000Z","dateModified":"2026-11-02T11:45:00.000000Z","version":"2a",\
            "author":{"@type":"Person","name":"Mara Lindqvist"},\
            "publisher":{"@type":"NewsMediaOrganization","name":"formats"},"inLanguage":"en-GB","articleSection":"Local",\
            "keywords":["ferry"],"image":[{"@type":"ImageObject","url":"https://courier.example/a.jpg",\
            "caption":"The ferry","creditText":"Courier"}],"correction":{"@type":"CorrectionComment","name":"correction",\
            "text":"An earlier version named the wrong pier."}}""";

    private static final String NINJS = """
            {"standard":{"name":"ninjs","version":"3.1","schema":"http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"},\
            "uri":"urn:newsml:courier.example:ferry","type":"text","representationType":"full","version":"2a",\
            "firstCreated":"2026-11-02T08:10:00.000000Z","versionCreated":"2026-11-02T11:45:00.000000Z",\
            "pubStatus":"usable","urgency":4,"language":"en-GB","edNote":"Adds the statement","by":"Mara Lindqvist",\
            "headlines":[{"role":"main","contentType":"text/plain","value":"Ferry 2"}],\
            "descriptions":[{"role":"summary","contentType":"text/plain","value":"No boat for a week."},\
            {"role":"correction","contentType":"text/plain","value":"An earlier version named the wrong pier."}],\
            "bodies":[{"role":"main","contentType":"text/html",\
            "value":"<p>It stops &amp; <b>waits</b>.</p><p>Für eine Woche.</p>"}],\
            "subjects":[{"name":"Local","rel":"section"},{"name":"ferry","rel":"about"}],\
            "infoSources":[{"name":"formats","role":"publisher"}],\
            "renditions":[{"name":"web","href":"https://courier.example/ferry"}],\
            "associations":[{"name":"image-1","uri":"urn:uuid:%2$s#image-1","type":"picture","by":"Courier",\
            "descriptions":[{"role":"caption","contentType":"text/plain","value":"The ferry"}],\
            "renditions":[{"name":"main","href":"https://courier.example/a.jpg"}]}],\
            "altIds":[{"role":"publisher-uri","value":"urn:newsml:courier.example:ferry"},\
            {"role":"newslog-article","value":"%2$s"},{"role":"newslog-revision","value":"2"}]}""";

    private static final String PLAIN = """
            Ferry 2

            Mara Lindqvist

            It stops & waits.

            Für eine Woche.

            Correction: An earlier version named the wrong pier.
            """;

    private UUID id;
    private String article;

    @BeforeEach
    void story() throws SQLException {
        id = RichStory.in(ArchiveFixture.open(), "formats");
        article = "/articles/" + id;
    }

    @Test
    void a_story_is_told_as_a_news_article_of_schema_org() {
        assertTold("application/ld+json", "application/ld+json", NEWS_ARTICLE);
    }

    @Test
    void a_story_is_told_as_ninjs() {
        assertTold("application/vnd.iptc.ninjs+json", "application/vnd.iptc.ninjs+json", NINJS);
    }

    @Test
    void a_story_is_told_as_plain_text() {
        assertTold("text/plain", "text/plain;charset=UTF-8", PLAIN);
    }

    /// The article now, as it stood then, and its revision.
    private void assertTold(String accept, String contentType, String told) {
        for (String path : List.of(article, article + "?at=2027-01-01T00:00:00.000000Z", article + "/revisions/2")) {
            RawAnswer answer = RawAnswer.get(path, "Accept: " + accept);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).isEqualTo(contentType);
            assertThat(answer.header("Content-Language")).isEqualTo("en-GB");
            assertThat(answer.text()).isEqualTo(told.formatted("http://news.example" + path, id));
        }
    }

    @Test
    void the_description_of_the_api_names_every_format() {
        for (String path : List.of("/articles/{id}", "/articles/{id}/revisions/{number}")) {
            given().accept("application/json")
                    .get("/q/openapi")
                    .then()
                    .body(
                            "paths['%s'].get.responses['200'].content.keySet()".formatted(path),
                            containsInAnyOrder(
                                    "application/json",
                                    "application/ld+json",
                                    "application/vnd.iptc.ninjs+json",
                                    "text/plain"));
        }
    }

    @Test
    void scripts_of_other_pages_may_read_what_is_said_of_an_answer() {
        given().header("Origin", "https://reader.example")
                .get(article)
                .then()
                .header(
                        "Access-Control-Expose-Headers",
                        equalTo("ETag,Link,Repr-Digest,Memento-Datetime,Retry-After,Preference-Applied,Vary"));
    }
}
