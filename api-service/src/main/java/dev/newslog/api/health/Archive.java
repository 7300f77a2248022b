package dev.newslog.api.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/// Asks the archive for what every answer needs.
@ApplicationScoped
class Archive {

    private final DataSource database;
    private volatile boolean wasRead;

    Archive(DataSource database) {
        this.database = database;
    }

    /// Whether it answers, and has the views that this service reads; they come all at once.
    boolean canBeRead() {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select epoch from readable_feed");
                ResultSet found = query.executeQuery()) {
            if (!found.next()) {
                return false;
            }
            wasRead = true;
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /// Whether it could be read once.
    boolean wasRead() {
        return wasRead || canBeRead();
    }
}
