package dev.newslog.api.syndication.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What every format of feeds tells of an entry.
class EntryTest {

    @Test
    void a_long_text_ends_after_a_word() {
        String text = Telegram.bare("Ferry", "It stops. ".repeat(5_000)).text();

        assertThat(text).hasSizeBetween(9_990, 10_002).endsWith(" …");
        assertThat(Telegram.bare("Ferry", "𝄞".repeat(10_000)).text()).isEqualTo("𝄞".repeat(10_000));
        assertThat(Telegram.bare("Ferry", "𝄞".repeat(10_001)).text()).isEqualTo("𝄞".repeat(10_000) + " …");
    }
}
