package dev.newslog.store.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/// Gives what still stands at an open position its place in the feed: the served archive's, where it has one by now,
/// else one after its greatest. Then the next archive's feed goes on where that of the served one ends, in its epoch.
final class Placing {

    /// Where the archive lagged behind the log, the clock may have ended an embargo that a submission then lifted, and
    /// a rebuild finds the lift alone: what readers were told stays. Indexes: change_position, change_ordinal.
    private static final String ENDS_AS_TOLD = """
            with anew as (
                select id, article_id, row_number() over (partition by article_id order by logged_at) as place
                from archive_next.change
                where position >= %d and type = 'published'),
            told as (
                select served.*, row_number() over (partition by article_id order by logged_at) as place
                from archive.change served
                where type = 'published' and position is not null
                    and article_id in (select article_id from anew)
                    and not exists (select from archive_next.change next where next.id = served.id))
            update archive_next.change next
            set id = told.id, position = told.position, revision = told.revision, pub_status = told.pub_status,
                embargoed_until = told.embargoed_until, logged_at = told.logged_at
            from anew join told using (article_id, place)
            where next.id = anew.id
            """.formatted(NextArchive.OPEN);
    /// Index: change_position.
    private static final String WHERE_SERVED = """
            update archive_next.change next set position = served.position
            from archive.change served
            where next.position >= %d and served.id = next.id and served.position is not null
            """.formatted(NextArchive.OPEN);
    /// What an earlier release had in the feed and this one keeps out of it.
    /// Indexes: article_awaited_end, change_ordinal.
    private static final String WHERE_SERVED_BEFORE = """
            update archive_next.change next set position = served.position
            from archive_next.article article, archive.change served
            where article.awaited_end is not null and not article.in_feed and next.article_id = article.id
                and next.position is null and served.id = next.id and served.position is not null
            """;
    /// Index: change_position.
    private static final String AFTER_ALL = """
            update archive_next.change next set position = feed.position + late.place
            from archive.feed_position feed, (
                select id, row_number() over (order by position) as place
                from archive_next.change
                where position >= %d) late
            where next.id = late.id
            """.formatted(NextArchive.OPEN);
    private static final String GO_ON = """
            update archive_next.feed_position next set epoch = served.epoch, position = served.position + late.changes
            from archive.feed_position served, (select ? as changes) late
            """;
    /// Indexes: receipt_open, receipt_pk.
    private static final String RECEIPTS = """
            update archive_next.receipt next set position = coalesce(
                (select served.position from archive.receipt served
                    where served.submission_id = next.submission_id and served.outcome = next.outcome),
                (select position from archive_next.feed_position))
            where next.position >= %d
            """.formatted(NextArchive.OPEN);

    private Placing() {}

    /// Places all of it, in the connection's transaction, while nobody writes to either archive.
    ///
    /// @return how many changes only the next archive has
    static long place(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(WHERE_SERVED);
            statement.executeUpdate(ENDS_AS_TOLD);
            statement.executeUpdate(WHERE_SERVED_BEFORE);
            long late = statement.executeLargeUpdate(AFTER_ALL);
            goOn(connection, late);
            statement.executeUpdate(RECEIPTS);
            return late;
        }
    }

    private static void goOn(Connection connection, long late) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(GO_ON)) {
            statement.setLong(1, late);
            statement.executeUpdate();
        }
    }
}
