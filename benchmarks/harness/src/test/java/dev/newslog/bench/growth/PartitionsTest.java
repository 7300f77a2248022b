package dev.newslog.bench.growth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.bench.store.Events;
import dev.newslog.bench.story.Mix;
import dev.newslog.bench.story.Stories;
import dev.newslog.bench.story.Story;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;

class PartitionsTest {

    private static final List<Story> STORIES = new Stories(7, Mix.USUAL).next(500);

    @Test
    void so_many_partitions_get_stories_and_no_others() {
        Set<Integer> used = STORIES.stream()
                .map(story -> new Partitions(4).place("topic", story).partition())
                .collect(Collectors.toSet());

        assertThat(used).containsExactlyInAnyOrder(0, 1, 2, 3);
    }

    @Test
    void where_all_are_used_an_article_is_where_the_producer_itself_would_put_it() {
        for (Story story : STORIES) {
            String key = story.articleId().toString();
            int byTheProducer = Utils.toPositive(Utils.murmur2(key.getBytes(UTF_8))) % 12;

            assertThat(new Partitions(12).of(key)).isEqualTo(byTheProducer);
        }
    }

    @Test
    void the_record_is_else_what_the_ingest_service_would_send() {
        Story story = STORIES.getFirst();

        ProducerRecord<String, byte[]> placed = new Partitions(1).place("topic", story);

        assertThat(placed.topic()).isEqualTo("topic");
        assertThat(placed.key()).isEqualTo(story.articleId().toString());
        assertThat(placed.headers().toArray())
                .hasSameSizeAs(Events.of("topic", story).headers().toArray());
    }
}
