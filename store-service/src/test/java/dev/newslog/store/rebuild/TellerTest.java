package dev.newslog.store.rebuild;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// What the person at the terminal sees of a rebuild.
class TellerTest {

    private static final Instant BEGIN = Instant.parse("2026-11-24T02:00:00Z");

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, UTF_8);

    @Test
    void a_line_now_and_then_has_the_rate_since_it_began_to_move_and_what_is_left() {
        Teller teller = new Teller(out, false);

        teller.progress(new Progress(0, 10_000, 0), BEGIN);
        teller.progress(new Progress(1_000, 10_000, 0), BEGIN.plusSeconds(10));
        teller.progress(new Progress(1_500, 10_000, 0), BEGIN.plusSeconds(12));
        teller.progress(new Progress(6_000, 10_000, 0), BEGIN.plusSeconds(20));

        assertThat(written.toString(UTF_8).lines())
                .containsExactly(
                        "  0 %  0 of 10,000 records, 0 a second",
                        " 10 %  1,000 of 10,000 records, 0 a second",
                        " 60 %  6,000 of 10,000 records, 500 a second, about 8 s left");
    }

    @Test
    void a_bar_is_drawn_in_one_place_and_what_is_said_next_has_a_line_of_its_own() {
        Teller teller = new Teller(out, true);

        teller.progress(new Progress(1, 2, 0), BEGIN);
        teller.progress(new Progress(2, 2, 0), BEGIN.plus(Duration.ofSeconds(1)));
        teller.line("Done");

        assertThat(written.toString(UTF_8))
                .contains("\r[###############...............]  50 %", "\r[##############################] 100 %")
                .endsWith(System.lineSeparator() + "Done" + System.lineSeparator());
    }
}
