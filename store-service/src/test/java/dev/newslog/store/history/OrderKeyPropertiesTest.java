package dev.newslog.store.history;

import static dev.newslog.store.history.Stories.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Truth 4 of the design: publisher order is a total order, whatever publishers write into versions and times.
class OrderKeyPropertiesTest {

    private static final Instant LATEST = MORNING.plusSeconds(1_000_000_000);

    @Property
    void turned_round_it_is_the_opposite(@ForAll("keys") OrderKey one, @ForAll("keys") OrderKey other) {
        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(-Integer.signum(other.compareTo(one)));
    }

    @Property
    void what_is_before_what_is_before_a_third_is_before_it(
            @ForAll("keys") OrderKey one, @ForAll("keys") OrderKey other, @ForAll("keys") OrderKey third) {
        TreeSet<OrderKey> sorted = new TreeSet<>(Set.of(one));
        sorted.add(other);
        sorted.add(third);

        OrderKey last = sorted.first();
        for (OrderKey next : sorted.tailSet(last, false)) {
            assertThat(last).isLessThan(next);
            assertThat(sorted.first()).isLessThan(next);
            last = next;
        }
        if (one.compareTo(other) <= 0 && other.compareTo(third) <= 0) {
            assertThat(one).isLessThanOrEqualTo(third);
        }
    }

    @Property
    void keys_in_one_place_are_equal(@ForAll("keys") OrderKey one, @ForAll("keys") OrderKey other) {
        OrderKey copy = new OrderKey(new BigInteger(one.version().toString()), one.time(), one.number());

        assertThat(one).isEqualByComparingTo(copy).isEqualTo(copy).hasSameHashCodeAs(copy);
        assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
    }

    @Property
    void two_revisions_are_never_in_one_place(@ForAll("keys") OrderKey one, @ForAll("keys") OrderKey other) {
        assertThat(one.forRevision(1)).isNotEqualByComparingTo(other.forRevision(2));
    }

    @Property
    void zeros_in_front_change_nothing(@ForAll("numbers") String number, @ForAll("keys") OrderKey other) {
        OrderKey bare = OrderKey.of(number, BigInteger.ZERO, null, MORNING, 1);
        OrderKey padded = OrderKey.of("000" + number, BigInteger.ZERO, null, MORNING, 1);

        assertThat(padded).isEqualTo(bare);
        assertThat(padded.compareTo(other)).isEqualTo(bare.compareTo(other));
    }

    @Property
    void only_ascii_digits_make_a_number(@ForAll("versions") String version) {
        boolean digits = version != null
                && !version.isEmpty()
                && "0123456789"
                        .chars()
                        .boxed()
                        .toList()
                        .containsAll(version.chars().boxed().toList());

        assertThat(OrderKey.numeric(version) != null).isEqualTo(digits);
    }

    @Property
    void no_time_is_after_the_receipt(@ForAll("times") Instant made, @ForAll("times") Instant received) {
        Instant time = OrderKey.of(null, BigInteger.ZERO, made, received, 1).time();

        assertThat(time).isBeforeOrEqualTo(received).isIn(made, received);
    }

    @Provide
    Arbitrary<OrderKey> keys() {
        return Combinators.combine(
                        versions(),
                        Arbitraries.of("0", "2", "99999999999999999999"),
                        times().injectNull(0.3),
                        times(),
                        Arbitraries.integers().between(1, 3))
                .as((version, highest, made, received, number) ->
                        OrderKey.of(version, new BigInteger(highest), made, received, number));
    }

    /// What a desk may write, and what only looks like a number.
    @Provide
    Arbitrary<String> versions() {
        Arbitrary<String> odd = Arbitraries.of(
                "0", "00", "1", "01", "2", "10", "", "-1", "+1", "1.0", "1e3", "1 ", "beta", "٤", "１２", "1२", "²");
        return Arbitraries.oneOf(odd, numbers(), Arbitraries.strings().ofMaxLength(5))
                .injectNull(0.1);
    }

    /// Of up to 64 digits, as the contract has it.
    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(64);
    }

    /// Often the same few.
    @Provide
    Arbitrary<Instant> times() {
        Arbitrary<Instant> near = Arbitraries.longs().between(0, 2).map(MORNING::plusSeconds);
        Arbitrary<Instant> far = Arbitraries.longs().between(0, 1_000_000).map(LATEST::minusSeconds);
        return Arbitraries.oneOf(near, near, far);
    }
}
