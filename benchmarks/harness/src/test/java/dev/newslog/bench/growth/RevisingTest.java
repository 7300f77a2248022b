package dev.newslog.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.bench.story.Mix;
import dev.newslog.bench.story.Stories;
import dev.newslog.bench.story.Story;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RevisingTest {

    private static final List<Story> TEXTS = new Stories(7, new Mix(0, 0, 0, 12)).next(100);

    @Test
    void the_same_texts_are_so_many_revisions_of_fewer_articles() {
        List<Story> revised = Revising.revised(TEXTS, 10);

        assertThat(revised)
                .extracting(Story::body)
                .containsExactlyInAnyOrderElementsOf(
                        TEXTS.stream().map(Story::body).toList());
        Map<Object, Integer> ofEach = new HashMap<>();
        revised.forEach(story -> ofEach.merge(story.articleId(), 1, Integer::sum));
        assertThat(ofEach).hasSize(10).containsValues(10);
    }

    @Test
    void versions_of_an_article_come_in_their_order() {
        Map<Object, Story> newest = new HashMap<>();

        for (Story story : Revising.revised(TEXTS, 10)) {
            Story before = newest.put(story.articleId(), story);
            if (before != null) {
                assertThat(story.version()).isEqualTo(before.version() + 1);
                assertThat(story.versionCreated()).isAfter(before.versionCreated());
            }
        }
    }

    @Test
    void articles_take_turns() {
        List<Story> revised = Revising.revised(TEXTS, 50);

        assertThat(revised.get(0).articleId()).isNotEqualTo(revised.get(1).articleId());
        assertThat(revised.get(0).articleId()).isEqualTo(revised.get(2).articleId());
    }

    @Test
    void the_last_article_has_what_is_left() {
        assertThat(Revising.revised(TEXTS.subList(0, 25), 10)).hasSize(25);
        assertThat(Revising.revised(TEXTS.subList(0, 3), 10)).hasSize(3);
    }
}
