package dev.newslog.store.rebuild;

import dev.newslog.events.ArchiveDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The heads of an archive's articles, one after the other in the order of their ids, with the digest of those that
/// were passed.
final class Heads implements AutoCloseable {

    private static final int AT_ONCE = 1_000;

    private final ArchiveDigest digest = new ArchiveDigest();
    private final PreparedStatement query;
    private final ResultSet rows;
    private @Nullable Head here;
    private long passed;

    private Heads(PreparedStatement query) throws SQLException {
        this.query = query;
        query.setFetchSize(AT_ONCE);
        this.rows = query.executeQuery();
        this.here = read();
    }

    /// What a digest of the archive covers of an article.
    @SuppressWarnings("ArrayRecordComponent") // compared by agreesWith
    record Head(
            UUID id,
            byte[] chain,
            String pubStatus,
            @Nullable Instant embargoedUntil) {

        boolean agreesWith(Head other) {
            return id.equals(other.id)
                    && Arrays.equals(chain, other.chain)
                    && pubStatus.equals(other.pubStatus)
                    && Objects.equals(embargoedUntil, other.embargoedUntil);
        }
    }

    /// Of a schema, in a connection that is within a transaction. Index: article_pk.
    static Heads of(Connection connection, String schema) throws SQLException {
        return new Heads(connection.prepareStatement(
                "select id, chain_digest, pub_status, embargoed_until from " + schema + ".article order by id"));
    }

    /// The one that is to be passed next; empty after the last.
    Optional<Head> here() {
        return Optional.ofNullable(here);
    }

    /// Goes on to the next one.
    void pass() throws SQLException {
        Head head = Objects.requireNonNull(here, "there is one");
        digest.add(head.id(), head.chain(), head.pubStatus(), head.embargoedUntil());
        passed++;
        here = read();
    }

    /// How many were passed.
    long passed() {
        return passed;
    }

    /// Of those that were passed. Nothing may follow.
    String digest() {
        return digest.value();
    }

    @Override
    public void close() throws SQLException {
        query.close();
    }

    private @Nullable Head read() throws SQLException {
        if (!rows.next()) {
            return null;
        }
        OffsetDateTime embargo = rows.getObject(4, OffsetDateTime.class);
        return new Head(
                rows.getObject(1, UUID.class),
                rows.getBytes(2),
                rows.getString(3),
                embargo == null ? null : embargo.toInstant());
    }
}
