package dev.newslog.api.feed.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newslog.api.feed.ChangeView;
import dev.newslog.api.feed.Position;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads entries of the feed as the stream sends them. Whether one may show its text is judged as it is read.
@Singleton
class FeedQuery {

    /// With the epoch as it is in the same moment. Indexes: change_position, change_source_position where there is
    /// a source, article_pk, revision_pk.
    private static final String ENTRIES = """
            select (select epoch from readable_feed), position, id, type, article_id, source, revision, pub_status, headline,
                changed, logged_at
            from readable_change
            where position > ?%s
            order by position
            limit ?""";

    static final String OF_ALL = ENTRIES.formatted("");
    static final String OF_SOURCE = ENTRIES.formatted(" and source = ?");

    private final ObjectMapper mapper;

    FeedQuery(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /// Where the feed ends now.
    Position end(Connection archive) throws SQLException {
        try (PreparedStatement query = archive.prepareStatement("select epoch, position from readable_feed");
                ResultSet found = query.executeQuery()) {
            if (!found.next()) {
                throw new SQLException("the archive is being set up");
            }
            return new Position(found.getString(1), found.getLong(2));
        }
    }

    /// What comes after a position of the feed as it is now.
    ///
    /// @param source of which source alone
    /// @param most how many entries
    /// @throws SQLException also where another epoch has begun
    List<Entry> after(Position at, @Nullable String source, int most, Connection archive) throws SQLException {
        try (PreparedStatement query = archive.prepareStatement(source == null ? OF_ALL : OF_SOURCE)) {
            int parameter = 0;
            query.setLong(++parameter, at.number());
            if (source != null) {
                query.setString(++parameter, source);
            }
            query.setInt(++parameter, most);
            try (ResultSet found = query.executeQuery()) {
                return entries(at.epoch(), found);
            }
        }
    }

    private List<Entry> entries(String epoch, ResultSet found) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        while (found.next()) {
            if (!epoch.equals(found.getString(1))) {
                throw new SQLException("another archive has taken its place");
            }
            entries.add(entry(epoch, found));
        }
        return entries;
    }

    private Entry entry(String epoch, ResultSet row) throws SQLException {
        Position position = new Position(epoch, row.getLong(2));
        ChangeView view = new ChangeView(
                position.toString(),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getObject(5, UUID.class),
                row.getString(6),
                row.getInt(7),
                row.getString(8),
                row.getString(9),
                List.of((String[]) row.getArray(10).getArray()),
                row.getObject(11, OffsetDateTime.class).toInstant());
        return new Entry(position.number(), view.source(), Blocks.entry(position, json(view)));
    }

    private String json(ChangeView view) {
        try {
            return mapper.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an entry can't be written", e);
        }
    }
}
