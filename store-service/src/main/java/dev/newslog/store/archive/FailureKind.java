package dev.newslog.store.archive;

import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a failed transaction means, by its SQLState (PostgreSQL documentation, appendix A).
public enum FailureKind {
    /// The database is away, busy, full or stopping: the same again will do. So it is where there is no SQLState: then
    /// the pool had no connection to give.
    PASSING,
    /// The database can't hold what is to be written: the same again won't do.
    DATA,
    /// Nobody foresaw it: someone has to look.
    UNFORESEEN;

    private static final Pattern PASSING_STATES = Pattern.compile("(08|40|53|57|58)...|25P03|55P03");
    private static final Pattern DATA_STATES = Pattern.compile("(22|23|54)...");

    public static FailureKind of(Throwable failure) {
        return ofDatabase(failure)
                .map(said -> said.getSQLState() == null ? PASSING : ofState(said.getSQLState()))
                .orElse(UNFORESEEN);
    }

    /// The SQLState of the statement that failed.
    public static Optional<String> sqlState(Throwable failure) {
        return ofDatabase(failure).map(SQLException::getSQLState);
    }

    /// What the database, or the pool of its connections, said where it was one of them.
    public static Optional<SQLException> ofDatabase(Throwable failure) {
        SQLException found = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && (found == null || found.getSQLState() == null)) {
                found = sql;
            }
        }
        return Optional.ofNullable(found);
    }

    private static FailureKind ofState(String state) {
        if (PASSING_STATES.matcher(state).matches()) {
            return PASSING;
        }
        return DATA_STATES.matcher(state).matches() ? DATA : UNFORESEEN;
    }
}
