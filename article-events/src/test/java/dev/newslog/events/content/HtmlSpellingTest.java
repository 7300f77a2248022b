package dev.newslog.events.content;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// HTML bodies have one digest just where a reader sees the same.
class HtmlSpellingTest {

    @Property(tries = 1_000)
    void any_spelling_of_a_page_has_its_digest(@ForAll("pages") Page page, @ForAll long one, @ForAll long other) {
        String html = new PageSpelling(one).of(page);
        String again = new PageSpelling(other).of(page);

        assertThat(HtmlText.canonical(again)).as("%s%nand%n%s", html, again).isEqualTo(HtmlText.canonical(html));
        assertThat(HtmlText.extract(again)).isEqualTo(HtmlText.extract(html));
    }

    @Property(tries = 1_000)
    void pages_that_look_different_have_different_digests(
            @ForAll("alike") Page page, @ForAll("alike") Page other, @ForAll long seed) {
        ContentDigest one = ContentDigest.of(TextPlaces.ofHtml(new PageSpelling(seed).of(page)));
        ContentDigest two = ContentDigest.of(TextPlaces.ofHtml(new PageSpelling(seed).of(other)));

        assertThat(one.equals(two)).isEqualTo(page.equals(other));
    }

    @Provide
    Arbitrary<Page> pages() {
        return Page.any();
    }

    @Provide
    Arbitrary<Page> alike() {
        return Page.alike();
    }
}
