package dev.newslog.store.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.store.history.Chain.Link;
import java.math.BigInteger;
import java.time.Instant;
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

    private static OrderKey key(@Nullable String version, @Nullable Instant created) {
        return OrderKey.of(version, HIGHEST, created, RECEIVED, 3);
    }
}
