package dev.newslog.store.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FailureKindTest {

    @Test
    void an_outage_a_deadlock_a_lost_lock_and_a_full_disk_pass() {
        assertThat(Stream.of("08006", "40P01", "55P03", "53100", "57P01", "25P03"))
                .allSatisfy(state -> assertThat(of(state)).isEqualTo(FailureKind.PASSING));
    }

    @Test
    void a_value_that_the_database_cannot_hold_is_a_matter_of_data() {
        assertThat(Stream.of("22021", "23505", "54000"))
                .allSatisfy(state -> assertThat(of(state)).isEqualTo(FailureKind.DATA));
    }

    @Test
    void a_pool_that_has_no_connection_to_give_will_have_one() {
        assertThat(of(null)).isEqualTo(FailureKind.PASSING);
    }

    @Test
    void all_else_is_for_someone_to_look_at() {
        assertThat(of("42P01")).isEqualTo(FailureKind.UNFORESEEN);
        assertThat(FailureKind.of(new IllegalStateException("no database"))).isEqualTo(FailureKind.UNFORESEEN);
    }

    private static FailureKind of(String state) {
        return FailureKind.of(new IllegalStateException("wrapped", new SQLException("said", state)));
    }
}
