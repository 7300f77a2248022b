package dev.newslog.bench.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class KindsTest {

    private static final String ARTICLES = "http://localhost:8080/articles";
    private static final Archived ONCE =
            new Archived(new UUID(0, 1), 1, "Arts & Letters", "The ferry to Galberg stops for a week");
    private static final Archived TWICE = new Archived(new UUID(0, 2), 2, "Local", "Bridge opens");
    private static final Map<String, Kind> KINDS = new Kinds(
                    ARTICLES,
                    new ArticleList(
                            List.of(ONCE, TWICE),
                            List.of(ARTICLES, ARTICLES + "?cursor=two", ARTICLES + "?cursor=three")),
                    Map.of(ONCE.id(), "\"json1-1\"", TWICE.id(), "\"json1-2\""))
            .all().stream().collect(Collectors.toMap(Kind::name, kind -> kind));

    @Test
    void who_has_an_article_already_is_told_that_it_did_not_change() {
        Request again = request("304", TWICE);

        assertThat(again.address()).isEqualTo(request("article", TWICE).address());
        assertThat(again.options().getHeaders().get("If-None-Match")).isEqualTo("\"json1-2\"");
        assertThat(again.status()).isEqualTo(304);
    }

    @Test
    void pages_are_where_the_list_said() {
        assertThat(request("page 1", ONCE).address()).isEqualTo(ARTICLES);
        assertThat(request("page 2", ONCE).address()).isEqualTo(ARTICLES + "?cursor=two");
    }

    @Test
    void a_diff_is_of_an_article_that_was_revised() {
        String between = ARTICLES + '/' + TWICE.id() + "/diff?from=1&to=2";

        assertThat(request("diff", TWICE).address()).isEqualTo(between);
        assertThat(request("diff", ONCE).address()).isEqualTo(between);
    }

    @Test
    void a_search_is_for_the_longest_words_of_a_headline() {
        assertThat(request("search", ONCE).address()).isEqualTo(ARTICLES + "?q=Galberg+ferry");
    }

    @Test
    void what_a_filter_asks_for_is_encoded() {
        assertThat(request("section", ONCE).address()).isEqualTo(ARTICLES + "?section=Arts+%26+Letters");
        assertThat(request("language", ONCE).address()).isEqualTo(ARTICLES + "?language=en");
    }

    @Test
    void a_304_is_compared_with_the_full_answer_and_a_deep_page_with_the_first() {
        assertThat(KINDS.get("304")).extracting(Kind::comparedWith).isEqualTo("article");
        assertThat(KINDS.get("page 2")).extracting(Kind::comparedWith).isEqualTo("page 1");
    }

    private static Request request(String kind, Archived article) {
        return KINDS.get(kind).request().apply(article);
    }
}
