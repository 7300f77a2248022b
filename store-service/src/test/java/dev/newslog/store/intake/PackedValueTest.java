package dev.newslog.store.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PackedValueTest {

    private static final int LARGEST = 2 * 1024 * 1024;

    @Property(tries = 200)
    void any_value_comes_out_as_it_went_in(@ForAll byte[] part, @ForAll @IntRange(min = 1, max = 2_000) int times) {
        byte[] value = repeated(part, times);

        assertThat(PackedValue.of(value).bytes()).isEqualTo(value);
    }

    @Test
    void a_large_value_waits_in_little_memory() {
        byte[] value = repeated("The ferry stops for a week. ".getBytes(UTF_8), LARGEST / 28);

        assertThat(PackedValue.of(value).size()).isLessThan(value.length / 50);
    }

    @Test
    void a_record_without_a_value_has_none() {
        try (PackedValueDeserializer deserializer = new PackedValueDeserializer()) {
            assertThat(deserializer.deserialize("news.submissions", null)).isNull();
        }
    }

    private static byte[] repeated(byte[] part, int times) {
        byte[] value = new byte[part.length * times];
        for (int time = 0; time < times; time++) {
            System.arraycopy(part, 0, value, time * part.length, part.length);
        }
        return value;
    }
}
