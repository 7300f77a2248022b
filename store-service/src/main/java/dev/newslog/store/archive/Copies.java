package dev.newslog.store.archive;

import de.bytefish.pgbulkinsert.PgBulkInsert;
import de.bytefish.pgbulkinsert.mapping.AbstractMapping;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Brings new rows into a table by COPY, all of them by one statement: decision 22 says what that saves.
final class Copies {

    private Copies() {}

    /// Writes rows that no one else knows of yet; a row whose key is there already fails the transaction.
    ///
    /// @param columns the table, and where a row has the value of each of its columns
    static <E> void write(AbstractMapping<E> columns, Collection<E> rows) {
        if (!rows.isEmpty()) {
            PgBulkInsert<E> copy = new PgBulkInsert<>(columns);
            ArticleEntity.getSession().doWork(connection -> copy.saveAll(connection.unwrap(PGConnection.class), rows));
        }
    }

    /// As the library takes it.
    static @Nullable ZonedDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atZone(ZoneOffset.UTC);
    }

    /// As the library takes it: any other number goes through a `double` there.
    static BigDecimal exact(BigInteger number) {
        return new BigDecimal(number);
    }
}
