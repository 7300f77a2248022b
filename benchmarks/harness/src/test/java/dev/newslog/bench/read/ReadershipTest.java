package dev.newslog.bench.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadershipTest {

    private static final List<Archived> ARTICLES = IntStream.range(0, 1_000)
            .mapToObj(number -> new Archived(new UUID(0, number), 1, "Local", "Ferry stops"))
            .toList();

    @Test
    void the_same_seed_asks_for_the_same_articles() {
        Readership one = new Readership(ARTICLES, 9);
        Readership other = new Readership(ARTICLES, 9);

        assertThat(one.next(500)).isEqualTo(other.next(500));
    }

    @Test
    void the_second_article_is_asked_for_half_as_often_as_the_first() {
        List<Archived> asked = new Readership(ARTICLES, 9).next(200_000);

        double first = asked.stream().filter(ARTICLES.get(0)::equals).count();
        double second = asked.stream().filter(ARTICLES.get(1)::equals).count();
        assertThat(second / first).isCloseTo(0.5, within(0.03));
    }

    @Test
    void old_articles_are_read_too() {
        List<Archived> asked = new Readership(ARTICLES, 9).next(200_000);

        assertThat(asked).contains(ARTICLES.getLast());
        assertThat(asked.stream().distinct()).hasSize(ARTICLES.size());
    }
}
