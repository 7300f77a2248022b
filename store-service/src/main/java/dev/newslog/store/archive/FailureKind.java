package dev.newslog.store.archive;

import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a failed transaction means, by its SQLState (PostgreSQL documentation, appendix A).
public enum FailureKind {
    /// The database is away, busy, full or stopping: the same again will do.
    PASSING,
    /// The database can't hold what is to be written: the same again won't do.
    DATA,
    /// Nobody foresaw it: someone has to look.
    UNFORESEEN;

    private static final Pattern PASSING_STATES = Pattern.compile("(08|40|53|57|58)...|25P03|55P03");
    private static final Pattern DATA_STATES = Pattern.compile("(22|23|54)...");

    public static FailureKind of(Throwable failure) {
        return sqlState(failure).map(FailureKind::ofState).orElse(UNFORESEEN);
    }

    /// The SQLState of the statement that failed.
    public static Optional<String> sqlState(Throwable failure) {
        return ofDatabase(failure).map(SQLException::getSQLState);
    }

    /// What the database said, where it was the database.
    public static Optional<SQLException> ofDatabase(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }

    private static FailureKind ofState(String state) {
        if (PASSING_STATES.matcher(state).matches()) {
            return PASSING;
        }
        return DATA_STATES.matcher(state).matches() ? DATA : UNFORESEEN;
    }
}
