package dev.newslog.ingest.format.feed;

import static dev.newslog.ingest.format.feed.Feeds.entry;
import static dev.newslog.ingest.format.feed.Feeds.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.events.content.Image;
import dev.newslog.ingest.format.Draft;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What becomes of the elements of an entry.
class MappingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <guid>https://x.example/1</guid><link>https://x.example/2</link>             |         | https://x.example/1
            <guid>7</guid><link>https://x.example/2</link>                               | 7       | https://x.example/2
            <guid isPermaLink="false">https://x.example/1</guid>                         | https://x.example/1 |
            <dc:identifier>urn:x:1</dc:identifier><a:link href="https://x.example/1"/>   | urn:x:1 | https://x.example/1
            <f:origLink xmlns:f="http://rssnamespace.org/feedburner/ext/1.0">https://x.example/1</f:origLink><link>https://y.example/</link> | | https://x.example/1
            <link>mailto:desk@x.example</link>                                           |         |
            <link xml:base="https://x.example/">1</link>                                 |         |
            """)
    void an_item_is_named(String elements, @Nullable String uri, @Nullable String url) {
        Draft draft = item("<title>H</title>" + elements);

        assertThat(draft.uri()).isEqualTo(uri);
        assertThat(draft.url()).isEqualTo(url);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <link href="/1"/>                                                  | https://x.example/1
            <link href="?id=1"/>                                               | https://x.example/news/a?id=1
            <link href="b c"/>                                                 | https://x.example/news/b%20c
            <link xml:base="c/" href="1"/>                                     | https://x.example/news/c/1
            <link rel="related" href="1"/>                                     |
            <link href="1.pdf" type="application/pdf"/><link rel="alternate" type="text/html" href="1.html"/> | https://x.example/news/1.html
            """)
    void a_link_is_resolved(String elements, @Nullable String url) {
        Draft draft = Feeds.drafts("<entry xmlns=\"http://www.w3.org/2005/Atom\""
                        + " xml:base=\"https://x.example/news/a?b\"><title>H</title>" + elements + "</entry>")
                .getFirst();

        assertThat(draft.url()).isEqualTo(url);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <title>AT&amp;T buys a pier</title>                                              | AT&T buys a pier
            <title>5 &lt; 7</title>                                                          | 5 < 7
            <title>Caf&amp;eacute; &lt;b&gt;closes&lt;/b&gt;</title>                         | Café closes
            <title>&lt;script&gt;</title>                                                    | <script>
            <title/><description>It blows. All day.</description>                            | It blows.
            <description>&lt;p&gt;It blows! &lt;/p&gt;&lt;p&gt;All day.</description>        | It blows!
            <dc:title>Storm</dc:title><m:title>Other</m:title>                               | Storm
            """)
    void a_title_of_rss_is_a_line_of_text(String elements, String headline) {
        assertThat(item(elements).headline()).isEqualTo(headline);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <title>A &amp;lt; B</title>                                                        | A &lt; B
            <title type="html">A &amp;lt; &lt;i&gt;B</title>                                    | A < B
            <title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <i>B</i> &lt; C</div></title> | A B < C
            """)
    void a_title_of_atom_is_what_it_says(String elements, String headline) {
        assertThat(entry(elements).headline()).isEqualTo(headline);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <content>A &lt;b&gt;</content>                                             | A <b>         | text/plain
            <content type="text/html">A &lt;b&gt;B&lt;/b&gt;</content>                 | A <b>B</b>    | text/html
            <content type="text/markdown">*A*</content>                                | *A*           | text/plain
            <content type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml">A &lt;<x:hr/><x:p class="&quot;"/></x:div></content> | A &lt;<hr><p class="&quot;"></p> | text/html
            <content type="image/png">iVBORw0KGgo=</content><summary>S</summary>       | S             | text/plain
            <content type="application/xml"><x xmlns=""/></content><summary>S</summary> | S            | text/plain
            <content src="https://x.example/1"/>                                       | H             | text/plain
            <summary type="html">&lt;i&gt;S</summary>                                  | <i>S          | text/html
            """)
    void a_body_of_atom_is_what_it_says(String elements, String body, String type) {
        Draft draft = entry("<title>H</title>" + elements);

        assertThat(draft.content().body()).isEqualTo(body);
        assertThat(draft.content().contentType().mediaType()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <description>Pier &amp; mole</description>                                   | Pier & mole   | text/plain
            <description>Pier &amp;amp; mole</description>                               | Pier &amp; mole | text/html
            <description>It <b>blows</b>.</description>                                  | It <b>blows</b>. | text/html
            <content:encoded>No mark-up.</content:encoded><description>D</description>   | No mark-up.   | text/html
            <body xmlns="http://www.w3.org/1999/xhtml"><p>B</p></body>                   | <p>B</p>      | text/html
            <body>B</body>                                                               | B             | text/plain
            """)
    void a_body_of_rss_is_html_where_it_looks_like_it(String elements, String body, String type) {
        Draft draft = item("<title>H</title>" + elements);

        assertThat(draft.content().body()).isEqualTo(body);
        assertThat(draft.content().contentType().mediaType()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <author>desk@x.example (Ida Brenner)</author>                               | Ida Brenner
            <author>Ida Brenner &lt;desk@x.example&gt;</author>                         | Ida Brenner
            <author>desk@x.example</author>                                             | desk@x.example
            <author>desk@x.example</author><dc:creator>Ida</dc:creator><dc:creator>Jon</dc:creator> | Ida, Jon
            <a:author><a:name>Ida</a:name><a:email>desk@x.example</a:email></a:author>  | Ida
            """)
    void authors_are_told_by_name(String elements, String byline) {
        assertThat(item("<title>H</title>" + elements).content().byline()).isEqualTo(byline);
    }

    @Test
    void of_a_group_of_pictures_the_widest_is_taken() {
        Draft draft = item("""
                <title>H</title><m:credit>Coast</m:credit>
                <m:content url="https://x.example/film.mp4" type="video/mp4"/>
                <m:content url="https://x.example/a.png"/>
                <m:group><m:description>The mole</m:description>
                  <m:content url="https://x.example/s" medium="image" width="100"/>
                  <m:content url="https://x.example/l" type="image/jpeg" width="900"><m:credit>Ida</m:credit></m:content>
                  <m:content url="https://x.example/m" medium="image" width="wide"/></m:group>
                <m:thumbnail url="https://x.example/t.jpg"/><enclosure url="https://x.example/a.png" type="image/png"/>""");

        assertThat(draft.content().images())
                .containsExactly(
                        new Image("https://x.example/a.png", null, "Coast"),
                        new Image("https://x.example/l", "The mole", "Ida"));
    }

    @Test
    void a_thumbnail_stands_in_for_a_picture() {
        Draft draft = item("<title>H</title><m:thumbnail url=\"https://x.example/t.jpg\"/>");

        assertThat(draft.content().images()).containsExactly(new Image("https://x.example/t.jpg", null, null));
    }

    @Test
    void what_may_be_missing_and_is_wrong_is_left_out() {
        Draft draft = item("<title>H</title><pubDate>yesterday</pubDate><dc:language>English!</dc:language>"
                + "<link>no address</link><category>" + "c".repeat(201) + "</category><category>" + "d".repeat(150)
                + "</category><author>" + "a".repeat(501) + "</author>" + "<category>e</category>".repeat(3)
                + "<enclosure url='local.jpg' type='image/jpeg'/>");

        assertThat(draft.firstCreated()).isNull();
        assertThat(draft.url()).isNull();
        assertThat(draft.content().language()).isNull();
        assertThat(draft.content().byline()).isNull();
        assertThat(draft.content().section()).isNull();
        assertThat(draft.content().keywords()).containsExactly("d".repeat(150), "e");
        assertThat(draft.content().images()).isEmpty();
    }
}
