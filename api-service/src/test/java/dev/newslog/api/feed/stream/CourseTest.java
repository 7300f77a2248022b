package dev.newslog.api.feed.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.api.feed.Position;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CourseTest {

    private static final Position START = new Position("1", 0);

    /// What may happen to a feed and its reader.
    enum Happening {
        COMMIT,
        FOLLOW,
        HEAR,
        READ,
        ARRIVE,
        FAIL,
        FILL,
        DRAIN,
        BEAT;

        void to(FollowedFeed feed) {
            switch (this) {
                case COMMIT -> feed.commit();
                case FOLLOW -> feed.follow();
                case HEAR -> feed.hear();
                case READ -> feed.read();
                case ARRIVE -> feed.arrive();
                case FAIL -> feed.fail();
                case FILL -> feed.fill();
                case DRAIN -> feed.drain();
                case BEAT -> feed.beat();
            }
        }
    }

    @Property(tries = 3_000)
    void whatever_happens_a_reader_is_sent_each_change_once_in_order(
            @ForAll("lives") List<Happening> life,
            @ForAll("sources") String source,
            @ForAll @LongRange(min = 0, max = 4) long start) {
        FollowedFeed feed = new FollowedFeed(named(source), new Position("1", start));
        life.forEach(happening -> happening.to(feed));

        feed.settle();

        assertThat(feed.sent()).isEqualTo(feed.expected(start));
        assertThat(feed.at().number()).isEqualTo(Math.max(start, feed.end().number()));
    }

    @Property(tries = 3_000)
    void a_reader_of_an_archive_that_was_lost_is_sent_all_of_the_next_one(
            @ForAll("lives") List<Happening> first, @ForAll("lives") List<Happening> second) {
        FollowedFeed feed = new FollowedFeed(null, START);
        first.forEach(happening -> happening.to(feed));
        String all = feed.expected(0);

        feed.begin();
        second.forEach(happening -> happening.to(feed));
        feed.settle();

        String afterwards = feed.expected(0);
        assertThat(feed.sent()).endsWith(afterwards);
        assertThat(all).startsWith(feed.sent().substring(0, feed.sent().length() - afterwards.length()));
        assertThat(feed.at()).isEqualTo(feed.end());
    }

    @Test
    void an_end_for_which_the_archive_had_nothing_is_asked_about_once() {
        Position end = new Position("1", 7);
        Course content =
                Course.from(START).reading(end).read(new Reading(new Piece(0, new Position("1", 5), List.of()), true));

        assertThat(content.next(end, null)).isEqualTo(Step.REST);
        assertThat(content.next(new Position("1", 8), null)).isEqualTo(Step.READ);
        assertThat(content.again().next(end, null)).isEqualTo(Step.READ);
    }

    @Provide
    Arbitrary<List<Happening>> lives() {
        return Arbitraries.of(Happening.class).list().ofMaxSize(60);
    }

    @Provide
    Arbitrary<String> sources() {
        return Arbitraries.of("", "third", "none");
    }

    private static @Nullable String named(String source) {
        return source.isEmpty() ? null : source;
    }
}
