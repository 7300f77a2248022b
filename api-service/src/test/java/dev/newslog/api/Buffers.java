package dev.newslog.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import java.sql.SQLException;

/// How many of PostgreSQL's pages of eight kilobytes an address touches, in memory or on disk.
///
/// The database counts them for all of its sessions, and a session tells its count when it ends: so the pool's few are
/// ended before and after.
record Buffers(ArchiveFixture archive, AgroalDataSource pool) {

    private static final int TIMES = 20;

    /// The mean of some requests, without what a session needs to begin.
    long of(String path) throws SQLException {
        long once = during(path, 1);
        return (during(path, 1 + TIMES) - once) / TIMES;
    }

    private long during(String path, int times) throws SQLException {
        endSessions();
        long before = touched();
        for (int time = 0; time < times; time++) {
            int status = given().urlEncodingEnabled(false).get(path).statusCode();
            assertThat(status).as(path).isEqualTo(200);
        }
        endSessions();
        return touched() - before;
    }

    private void endSessions() throws SQLException {
        String sessions = archive.value("""
                select coalesce(string_agg(pid::text, ','), '0') from pg_stat_activity
                where datname = current_database() and usename = 'newslog_reader'
                """);
        pool.flush(FlushMode.ALL);
        await().untilAsserted(() -> assertThat(
                        archive.value("select count(*) from pg_stat_activity where pid in (%s)".formatted(sessions)))
                .isEqualTo("0"));
    }

    private long touched() throws SQLException {
        return Long.parseLong(
                archive.value("select blks_hit + blks_read from pg_stat_database where datname = current_database()"));
    }
}
