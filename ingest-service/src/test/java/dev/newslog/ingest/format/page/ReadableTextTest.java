package dev.newslog.ingest.format.page;

import static dev.newslog.ingest.format.page.Pages.MORE;
import static dev.newslog.ingest.format.page.Pages.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which text of a page is the story.
class ReadableTextTest {

    private static final String STORY = "<p>" + TEXT + "</p><p>" + MORE + "</p>";
    private static final String ELSEWHERE = "Another story, of which only this much is told in front of it today.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STORY",
                "<main>STORY</main>",
                "<div role=main><div>STORY</div></div>",
                "<article>STORY</article><article><p>ELSEWHERE</p></article>",
                "<article><p>ELSEWHERE</p></article><article>STORY</article>",
                "<p>ELSEWHERE</p><div itemprop=articleBody>STORY</div>",
                "<div class=page><div class=content>STORY</div><div><a href=/>ELSEWHERE</a></div></div>",
                "<form>STORY<input><button>Send this story to somebody who wants it</button></form>",
                "<div hidden>STORY</div>",
                "<div class='paywall-content subscribe'>STORY</div>",
            })
    void a_story_is_found_by_its_element_or_its_prose(String body) {
        assertThat(read(body)).isEqualTo(TEXT + "\n\n" + MORE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nav><ul><li>ELSEWHERE</li></ul></nav>",
                "<aside><p>ELSEWHERE</p></aside>",
                "<footer>ELSEWHERE</footer>",
                "<form><p>ELSEWHERE</p></form>",
                "<figure><img src=x><figcaption>ELSEWHERE</figcaption></figure>",
                "<script>ELSEWHERE</script>",
                "<style>ELSEWHERE</style>",
                "<noscript>ELSEWHERE</noscript>",
                "<template>ELSEWHERE</template>",
                "<iframe>ELSEWHERE</iframe>",
                "<button>ELSEWHERE</button>",
                "<div hidden>ELSEWHERE</div>",
                "<div aria-hidden=true>ELSEWHERE</div>",
                "<div role=complementary>ELSEWHERE</div>",
                "<div class=related-stories><p>ELSEWHERE</p></div>",
                "<div id=newsletterBox><p>ELSEWHERE</p></div>",
                "<div class='box box--cookie'><p>ELSEWHERE</p></div>",
                "<section class=comments><p>ELSEWHERE</p></section>",
                "<ul class=share><li>ELSEWHERE</li></ul>",
                "<p><a href=/>ELSEWHERE</a></p>",
                "<ul><li><a href=/>ELSEWHERE</a></li><li><a href=/>ELSEWHERE</a></li></ul>",
                "<h1>ELSEWHERE</h1>"
            })
    void what_stands_around_a_story_is_none_of_it(String clutter) {
        assertThat(read("<article><p>" + TEXT + "</p>" + clutter + "<p>" + MORE + "</p></article>"))
                .isEqualTo(TEXT + "\n\n" + MORE);
    }

    @Test
    void what_belongs_to_a_story_is_kept() {
        assertThat(read("""
                        <article><h2>The bar</h2><p>TEXT</p><ul><li>One</li><li>Two</li></ul>
                        <figure><blockquote>Never again.</blockquote></figure><p>MORE <a href=/>More of it</a></p></article>"""))
                .isEqualTo("The bar\n\n" + TEXT + "\n\nOne\n\nTwo\n\nNever again.\n\n" + MORE + " More of it");
    }

    @Test
    void a_story_in_several_boxes_is_read_whole() {
        assertThat(read("<div><div><p>TEXT</p></div><div class=ad>ELSEWHERE</div><div><p>MORE</p></div></div>"))
                .isEqualTo(TEXT + "\n\n" + MORE);
    }

    @Test
    void a_story_whose_paragraphs_are_all_named_is_read_whole() {
        assertThat(read("<div><p itemprop=articleBody>TEXT</p><p itemprop=articleBody>MORE</p></div>"))
                .isEqualTo(TEXT + "\n\n" + MORE);
    }

    @Test
    void names_are_no_guide_where_nothing_would_be_left() {
        assertThat(read("<div>" + "<div class=sidebar-grid>TEXT</div>".repeat(3) + "</div>"))
                .isEqualTo(String.join("\n\n", TEXT, TEXT, TEXT));
    }

    @Test
    void lines_of_a_box_without_paragraphs_are_kept() {
        assertThat(read("<div>TEXT<br><br>MORE</div>")).isEqualTo(TEXT + "\n" + MORE);
    }

    @Test
    void a_page_of_few_words_is_read_whole() {
        assertThat(read("<h1>Head</h1><p>Short.</p>")).isEqualTo("Short.");
    }

    private static String read(String body) {
        return ReadableText.of(Jsoup.parse(body.replace("STORY", STORY)
                .replace("TEXT", TEXT)
                .replace("MORE", MORE)
                .replace("ELSEWHERE", ELSEWHERE)));
    }
}
