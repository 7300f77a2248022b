package dev.newslog.events.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The canonical forms of HTML bodies, which digest `v1` is made of: none may ever change, whatever release of the
/// parser reads them.
class HtmlVectorsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <p>One<p>two                           | One¶¶two
            <h1>A &amp; b</h1><br>c<br><br>d       | <h1>A &amp; b</h1>¶¶c¶d
            One<div>two</div>three                 | One¶¶two¶¶three
            <center>One</center>two                | One¶¶two
            <fieldset><legend>One</legend>two      | One¶¶two
            <select><option>One<option>two         | One¶¶two
            <dialog open>One</dialog>two           | One¶¶two
            <dl><dt>One<dd>two</dl>                | One¶¶two
            <b>One</b> <i> two</i><strike>3        | <strong>One</strong><em> two</em><s>3</s>
            He said <q>yes</q>                     | He said<q> yes</q>
            H<sub>2</sub>O, x<sup>2</sup>          | H<sub>2</sub>O, x<sup>2</sup>
            <ol start=3><li value=7>One<li>two     | <ol start="3"><li value="7">One</li><li>¶¶two</li></ol>
            <ol type=a reversed><li>One            | <ol reversed="" type="a"><li>One</li></ol>
            <table><td>1<td>2<tr><td>3             | <table><tr><td>1</td><td>¶¶2</td></tr><tr><td>¶¶3</td></tr></table>
            <a title=t HREF=' /x ?a&b '>One</a>    | <a href="/x ?a&amp;b">One</a>
            <a>One</a><a href>two                  | <a href="">One</a><a href="">two</a>
            <img src=a><img alt="a" src="a">       | <img src="a" alt=""></img><img src="a" alt="a"></img>
            a<script>1</script><style>2</style>b   | ab
            a<p hidden>1</p><template>2</template> | a
            a<noembed>1</noembed><iframe>2</iframe>| a
            <xmp>1 < 2</xmp><plaintext>3</b>       | 1 &lt; 2¶¶3&lt;/b&gt;
            <textarea>1 <b></textarea>2            | 1 &lt;b&gt;2
            e<!-- -->&#x301;<span>&#x327;</span>   | \u0229\u0301
            >&#x338; <b>></b>&#x338;               | \u226f<strong> &gt;</strong>\u0338
            1&#xD800;2&#0;3&#x80;4&#x110000;       | 1\ufffd2\ufffd3€4\ufffd
            <b>One<p>two</b>three                  | <strong>One</strong><strong>¶¶two</strong>three
            <p><a href=/x>One</p><p>two            | <a href="/x">One</a><a href="/x">¶¶two</a>
            <table>One<tr>two                      | Onetwo<table><tr></tr></table>
            a<svg><![CDATA[1 < 2]]></svg>b<![CDATA[| a1 &lt; 2b
            &ampx &notit; &copy &#38;lt;           | &amp;x ¬it; © &amp;lt;
            """)
    void canonical_forms(String html, String canonical) {
        assertThat(HtmlText.canonical(html)).isEqualTo(canonical.replace("¶", "\n"));
    }

    @Test
    void an_address_of_100_characters_is_written_once() {
        String address = "x".repeat(100);
        String link = "<a href='" + address + "'>One</a>";

        assertThat(HtmlText.canonical("<img src=a>" + link + link + "<img src='b' alt=' " + address + "'>" + link))
                .isEqualTo("<img src=\"a\" alt=\"\"></img><a href=\"" + address + "\">One</a><a href=0>One</a>"
                        + "<img src=\"b\" alt=0></img><a href=0>One</a>");
    }

    @Test
    void an_address_of_99_characters_is_written_as_often_as_it_comes() {
        String image = "<img src=\"" + "x".repeat(99) + "\" alt=\"\"></img>";

        assertThat(HtmlText.canonical(image + image)).isEqualTo(image + image);
    }

    @Test
    void the_digest_of_an_html_page() {
        String page = """
                <article><h1>Ferry <b>stops</b></h1><p class=lead>It&nbsp;rests <a href='/pier?a=1&amp;b=2'>here</a>.
                <ul><li>Monday<li>Tuesday</ul><!-- ad --><img src=ferry.jpg alt="The ferry"></article>""";

        assertThat(ContentDigest.of(TextPlaces.ofHtml(page)).value())
                .isEqualTo("v1:sha-256:53393c7fac9ddcd1c0252ac37ff61dc3eae69e553f216c540ed1b0600d29627c");
    }
}
