package dev.newslog.bench.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArticleListTest {

    private static final UUID FERRY = new UUID(0, 1);

    @Test
    void a_page_gives_its_articles_and_the_address_of_the_next_one() throws IOException {
        String body = """
                {"items": [{"id": "00000000-0000-0000-0000-000000000001", "revisions": 2, "section": "Local",
                            "headline": "Ferry stops", "keywords": []}],
                 "next": "http://localhost:8080/articles?cursor=abc"}""";

        ListPage page = ListPage.of(body.getBytes(UTF_8));

        assertThat(page)
                .isEqualTo(new ListPage(
                        List.of(new Archived(FERRY, 2, "Local", "Ferry stops")),
                        "http://localhost:8080/articles?cursor=abc"));
    }

    @Test
    void nothing_comes_after_the_last_page() throws IOException {
        ListPage page = ListPage.of("{\"items\": []}".getBytes(UTF_8));

        assertThat(page).isEqualTo(new ListPage(List.of(), null));
    }

    @Test
    void page_1000_is_compared_or_the_last_full_one_of_a_small_archive() {
        ArticleList large = pages(1_250);
        ArticleList small = pages(50);

        assertThat(large.deepPage()).isEqualTo(1_000);
        assertThat(large.page(1_000)).isEqualTo("page 1000");
        assertThat(small.deepPage()).isEqualTo(49);
    }

    @Test
    void only_what_was_revised_has_a_diff() {
        Archived once = new Archived(FERRY, 1, "Local", "Ferry stops");
        Archived twice = new Archived(new UUID(0, 2), 2, "Local", "Bridge opens");

        assertThat(new ArticleList(List.of(once, twice), List.of()).revised()).containsExactly(twice);
    }

    private static ArticleList pages(int count) {
        return new ArticleList(
                List.of(),
                IntStream.rangeClosed(1, count).mapToObj(page -> "page " + page).toList());
    }
}
