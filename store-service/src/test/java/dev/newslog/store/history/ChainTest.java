package dev.newslog.store.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.events.ArticleEvent;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A chain is a value: nobody who reads its head can alter it.
class ChainTest {

    @Test
    void chains_with_the_same_head_are_equal() {
        Chain chain = Chain.ofHead(head(1));

        assertThat(chain).isEqualTo(Chain.ofHead(head(1))).hasSameHashCodeAs(Chain.ofHead(head(1)));
        assertThat(chain).isNotEqualTo(Chain.ofHead(head(2))).isNotEqualTo(chain.toString());
        assertThat(chain.hashCode()).isNotEqualTo(Chain.ofHead(head(2)).hashCode());
        assertThat(Chain.ofHead(new byte[32])).isEqualTo(Chain.empty());
    }

    @Test
    void a_head_that_is_given_or_taken_is_a_copy() {
        byte[] given = head(1);
        Chain chain = Chain.ofHead(given);
        given[0] = 9;
        byte[] taken = chain.head();
        taken[0] = 9;

        assertThat(chain.head()).isEqualTo(head(1));
    }

    @Test
    void a_revision_bears_the_link_of_the_change_that_brought_it() {
        InMemoryArchive archive = new InMemoryArchive();
        ArticleEvent story = Stories.ferry().held().saying("A", UUID.randomUUID(), Stories.MORNING);

        archive.fold(List.of(new Logged(story, Stories.MORNING)));

        Chain link = archive.changes.get(story.articleId()).getFirst().chain();
        assertThat(archive.receiptOf(story).effects())
                .singleElement()
                .isInstanceOfSatisfying(
                        Effect.AddRevision.class,
                        added -> assertThat(added.chain()).isEqualTo(link));
    }

    private static byte[] head(int last) {
        byte[] head = new byte[32];
        head[31] = (byte) last;
        return head;
    }
}
