package dev.newslog.api;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/// Remembers the SQL that Hibernate sends, so that a test can ask PostgreSQL how it would be done.
@PersistenceUnitExtension
class Statements implements StatementInspector {

    private static final long serialVersionUID = 1;
    private static final List<String> SEEN = new CopyOnWriteArrayList<>();

    @Override
    public String inspect(String sql) {
        SEEN.add(sql);
        return sql;
    }

    /// What was sent while this ran, in its order.
    static List<String> during(Runnable request) {
        SEEN.clear();
        request.run();
        return List.copyOf(SEEN);
    }
}
