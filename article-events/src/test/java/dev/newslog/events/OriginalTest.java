package dev.newslog.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OriginalTest {

    private final byte[] bytes = "Ferry stops".getBytes(UTF_8);
    private final Original wire = new Original("text/plain", bytes);

    @Test
    void a_document_is_its_media_type_and_its_bytes() {
        Original same = new Original("text/plain", bytes.clone());

        assertThat(wire).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(wire)
                .isNotEqualTo(new Original("text/html", bytes))
                .isNotEqualTo(new Original("text/plain", "Ferry sails".getBytes(UTF_8)))
                .isNotEqualTo(null);
        assertThat(wire.hashCode())
                .isNotEqualTo(new Original("text/html", bytes).hashCode())
                .isNotEqualTo(new Original("text/plain", "Ferry sails".getBytes(UTF_8)).hashCode());
    }

    @Test
    void nobody_can_change_it() {
        bytes[0] = 'M';
        wire.bytes()[0] = 'M';

        assertThat(new String(wire.bytes(), UTF_8)).isEqualTo("Ferry stops");
    }

    @Test
    void what_is_logged_of_it_bears_no_text() {
        assertThat(wire).hasToString("Original[text/plain, 11 bytes]");
    }
}
