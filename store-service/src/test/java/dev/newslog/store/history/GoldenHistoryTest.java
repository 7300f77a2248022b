package dev.newslog.store.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.events.ArticleEvent;
import dev.newslog.store.history.Chain.Link;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What may never give another value: order keys decide what was current, and chains prove that archives are equal.
class GoldenHistoryTest {

    private static final Instant CREATED = Instant.parse("2026-11-02T09:45:00Z");
    private static final Instant RECEIVED = Instant.parse("2026-11-02T09:46:00.123456Z");
    private static final BigInteger HIGHEST = BigInteger.valueOf(7);

    @Test
    void a_version_of_ascii_digits_is_its_number_and_any_other_the_highest_seen() {
        assertThat(key("12", CREATED).version()).isEqualTo(12);
        assertThat(key("0012", CREATED).version()).isEqualTo(12);
        assertThat(key("99999999999999999999999999", CREATED).version())
                .isEqualTo(new BigInteger("99999999999999999999999999"));
        assertThat(Stream.of(null, "2.1", "-3", "v4", "٤", "")
                        .map(version -> key(version, CREATED).version()))
                .containsOnly(HIGHEST);
    }

    @Test
    void a_time_is_the_publishers_but_never_after_the_receipt() {
        assertThat(key("1", CREATED).time()).isEqualTo(CREATED);
        assertThat(key("1", null).time()).isEqualTo(RECEIVED);
        assertThat(key("1", RECEIVED.plusSeconds(1)).time()).isEqualTo(RECEIVED);
    }

    @Test
    void keys_are_ordered_by_version_then_time_then_number() {
        OrderKey key = new OrderKey(BigInteger.TWO, CREATED, 5);

        assertThat(Stream.of(
                                new OrderKey(BigInteger.TEN, CREATED.minusSeconds(9), 1),
                                new OrderKey(BigInteger.TWO, CREATED.plusSeconds(1), 1),
                                new OrderKey(BigInteger.TWO, CREATED, 6),
                                key)
                        .sorted())
                .extracting(OrderKey::number)
                .containsExactly(5, 6, 1, 1);
        assertThat(key).isEqualByComparingTo(new OrderKey(BigInteger.TWO, CREATED, 5));
    }

    @Test
    void the_chain_of_two_changes() {
        Chain first = Chain.empty()
                .with(new Link(
                        ChangeType.REVISION,
                        1,
                        "v1:sha-256:3e632df632727c2ac197cca984f4c1ee7133504eabd97ea38ec172b94e6894a1",
                        Instant.parse("2026-11-02T08:10:00Z"),
                        CREATED,
                        RECEIVED,
                        Instant.parse("2026-11-02T09:46:00.130Z"),
                        "usable",
                        Instant.parse("2026-11-03T00:00:00Z")));
        Chain second = first.with(new Link(
                ChangeType.WITHDRAWN,
                1,
                null,
                null,
                null,
                RECEIVED,
                Instant.parse("2026-11-02T09:47:00Z"),
                "canceled",
                null));

        assertThat(first).hasToString("sha-256:de38fdcd456de4c7e4bd61cd998956adfb926246138e1633978e2937d1ac31eb");
        assertThat(second).hasToString("sha-256:20a362189b62bf3dd02ff0b905e5fea6707c79d4b4ac20362899851381347005");
    }

    @Test
    void the_chain_of_a_story_from_its_first_version_to_its_return() {
        InMemoryArchive archive = new InMemoryArchive();
        Stories ferry = Stories.ferry().firstMadeAt(CREATED);
        List<ArticleEvent> events = List.of(
                ferry.version("1").madeAt(CREATED).saying("A", submission(1), minute(1)),
                ferry.version("3").held().embargoedUntil(minute(60)).saying("B", submission(2), minute(2)),
                ferry.version("2").saying("C", submission(3), minute(3)),
                ferry.killed("it never happened", submission(4), minute(4)),
                ferry.reinstated(submission(5), minute(5)),
                ferry.version("3").saying("B", submission(6), minute(6)));

        events.forEach(event -> archive.fold(
                List.of(new Logged(event, event.delivery().receivedAt().plusMillis(3)))));

        assertThat(archive.changes.get(ferry.articleId()))
                .extracting(change ->
                        change.link().type().label() + " " + change.link().revision())
                .containsExactly(
                        "revision 1",
                        "revision 2",
                        "withheld 2",
                        "embargoed 2",
                        "revision 3",
                        "withdrawn 2",
                        "reinstated 2",
                        "released 2");
        assertThat(archive.article(ferry.articleId()).chain())
                .hasToString("sha-256:b44cf02fd4e4ed7edac39c06f8b44204fcc9234745e50c5289d7fd87fbdcc4e9");
    }

    @Test
    void a_change_has_its_id_for_ever() {
        assertThat(Change.idOf(submission(1), ChangeType.REVISION)).hasToString("411902ae-6374-5034-82bb-8e8e1b4dea4b");
        assertThat(Change.idOf(submission(2), ChangeType.EMBARGOED))
                .hasToString("03dae377-2e27-5917-be5a-7137764f277b");
    }

    private static UUID submission(int number) {
        return new UUID(7, number);
    }

    private static Instant minute(int minutes) {
        return RECEIVED.plusSeconds(60L * minutes);
    }

    private static OrderKey key(@Nullable String version, @Nullable Instant created) {
        return OrderKey.of(version, HIGHEST, created, RECEIVED, 3);
    }
}
