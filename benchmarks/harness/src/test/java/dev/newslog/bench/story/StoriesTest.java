package dev.newslog.bench.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class StoriesTest {

    private static final int MANY = 20_000;

    @Test
    void the_same_seed_tells_the_same_stories() {
        Stories one = new Stories(7, Mix.USUAL);
        Stories other = new Stories(7, Mix.USUAL);

        assertThat(one.next(500)).isEqualTo(other.next(500));
    }

    @Test
    void another_seed_tells_other_stories() {
        Set<String> uris = new HashSet<>();
        new Stories(7, Mix.USUAL).next(500).forEach(story -> uris.add(story.uri()));

        assertThat(new Stories(8, Mix.USUAL).next(500)).noneMatch(story -> uris.contains(story.uri()));
    }

    @Test
    void three_in_ten_revise_one_in_ten_repeats_and_one_in_fifty_is_late() {
        Map<String, Integer> newest = new HashMap<>();
        Map<String, Integer> kinds = new HashMap<>();

        for (Story story : new Stories(7, Mix.USUAL).next(MANY)) {
            int before = newest.getOrDefault(story.uri(), 0);
            String kind = before == 0
                    ? "new"
                    : story.version() > before ? "revision" : story.version() == before ? "repeat" : "late";
            kinds.merge(kind, 1, Integer::sum);
            newest.merge(story.uri(), story.version(), Math::max);
        }

        Percentage near = Percentage.withPercentage(10);
        assertThat(kinds.get("new")).isCloseTo(MANY * 58 / 100, near);
        assertThat(kinds.get("revision")).isCloseTo(MANY * 30 / 100, near);
        assertThat(kinds.get("repeat")).isCloseTo(MANY * 10 / 100, near);
        assertThat(kinds.get("late")).isCloseTo(MANY * 2 / 100, Percentage.withPercentage(20));
    }

    @Test
    void a_revision_rewrites_two_paragraphs_at_most() {
        Stories stories = new Stories(7, new Mix(99, 0, 0, 12));
        Story first = stories.next();
        Story second = stories.next();

        List<String> before = List.of(first.body().split("\n\n"));
        List<String> after = List.of(second.body().split("\n\n"));

        assertThat(second.uri()).isEqualTo(first.uri());
        assertThat(after).hasSameSizeAs(before);
        assertThat(after.stream().filter(paragraph -> !before.contains(paragraph)))
                .hasSizeBetween(1, 2);
    }

    @Test
    void a_document_has_about_five_kilobytes() {
        double mean = new Stories(7, Mix.USUAL)
                .next(500).stream()
                        .mapToInt(story -> story.json().length)
                        .average()
                        .orElseThrow();

        assertThat(mean).isBetween(4_500.0, 5_500.0);
    }

    @Test
    void a_brief_story_is_the_same_with_one_paragraph() {
        Story story = new Stories(7, Mix.USUAL).next();

        assertThat(story.brief().articleId()).isEqualTo(story.articleId());
        assertThat(story.body()).startsWith(story.brief().body() + "\n\n");
    }

    @Test
    void the_first_source_sends_twice_what_the_second_does() {
        Map<String, Integer> sent = new HashMap<>();

        new Stories(7, new Mix(0, 0, 0, 1)).next(MANY).forEach(story -> sent.merge(story.source(), 1, Integer::sum));

        assertThat(sent.get("paper-0")).isCloseTo(2 * sent.get("paper-1"), Percentage.withPercentage(15));
        assertThat(sent).hasSizeGreaterThan(150);
    }
}
