package dev.newslog.store.verify;

import dev.newslog.store.history.Chain;
import dev.newslog.store.history.ChangeType;
import dev.newslog.store.verify.ChainCheck.ChangeRow;
import dev.newslog.store.verify.ChainCheck.Head;
import dev.newslog.store.verify.Verdict.Misfit;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Looks at every row once, in the order of the primary keys; holds one article's changes in memory.
final class Verification {

    private static final int AT_ONCE = 500;
    /// Indexes: article_pk, change_ordinal, revision_pk, revision_order.
    private static final String CHANGES = """
            select a.id, a.chain_digest, a.pub_status, a.embargoed_until, a.revisions, a.current_revision, a.changes,
                (select count(*) from revision n where n.article_id = a.id) as revision_rows,
                (select n.number from revision n where n.article_id = a.id
                    order by n.order_version desc, n.order_time desc, n.number desc limit 1) as greatest,
                c.ordinal, c.type, c.revision, c.pub_status as status_then, c.embargoed_until as embargo_then,
                c.first_created, c.version_created, c.received_at, c.logged_at, c.chain_digest as link,
                r.content_digest,
                c.type is distinct from 'revision'
                    or (r.chain_digest, r.first_created, r.version_created, r.received_at, r.logged_at)
                        is not distinct from
                        (c.chain_digest, c.first_created, c.version_created, c.received_at, c.logged_at)
                    as revision_agrees
            from article a
            left join change c on c.article_id = a.id and c.ordinal is not null
            left join revision r on c.type = 'revision' and r.article_id = c.article_id and r.number = c.revision
            order by a.id, c.ordinal
            """;

    /// Indexes: article_pk, change_ordinal, revision_pk.
    private static final String WITHOUT_ARTICLE = """
            select article_id from change c where not exists (select from article a where a.id = c.article_id)
            union all
            select article_id from revision r where not exists (select from article a where a.id = r.article_id)
            limit 1
            """;

    private final Connection archive;
    private final ChainCheck chains = new ChainCheck();

    private Verification(Connection archive) {
        this.archive = archive;
    }

    /// Looks at all of it as it is in the connection's transaction, which must be of one snapshot.
    static Verdict of(Connection archive) throws SQLException {
        Verification verification = new Verification(archive);
        Optional<Misfit> misfit = ContentCheck.run(archive);
        if (misfit.isEmpty()) {
            misfit = verification.withoutArticle();
        }
        if (misfit.isEmpty()) {
            misfit = verification.chains();
        }
        return misfit.<Verdict>map(found -> found).orElseGet(verification.chains::sound);
    }

    /// No constraint of the database keeps an article from being deleted alone (decision 23).
    private Optional<Misfit> withoutArticle() throws SQLException {
        try (PreparedStatement query = archive.prepareStatement(WITHOUT_ARTICLE);
                ResultSet row = query.executeQuery()) {
            return row.next()
                    ? Optional.of(new Misfit(
                            row.getObject("article_id", UUID.class),
                            "article",
                            "it is gone, and what it was made of is not"))
                    : Optional.empty();
        }
    }

    private Optional<Misfit> chains() throws SQLException {
        try (PreparedStatement query = archive.prepareStatement(CHANGES)) {
            query.setFetchSize(AT_ONCE);
            try (ResultSet row = query.executeQuery()) {
                Optional<Misfit> misfit = Optional.empty();
                boolean more = row.next();
                while (more && misfit.isEmpty()) {
                    Head head = head(row);
                    List<ChangeRow> rows = new ArrayList<>();
                    do {
                        change(row).ifPresent(rows::add);
                        more = row.next();
                    } while (more && head.id().equals(row.getObject("id", UUID.class)));
                    misfit = chains.take(head, rows);
                }
                return misfit;
            }
        }
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                row.getObject("id", UUID.class),
                row.getBytes("chain_digest"),
                row.getString("pub_status"),
                instant(row, "embargoed_until"),
                row.getInt("revisions"),
                row.getInt("current_revision"),
                row.getInt("changes"),
                row.getInt("revision_rows"),
                row.getObject("greatest", Integer.class));
    }

    /// Empty where the article has no change.
    private static Optional<ChangeRow> change(ResultSet row) throws SQLException {
        int ordinal = row.getInt("ordinal");
        if (row.wasNull()) {
            return Optional.empty();
        }
        ChangeType type = ChangeType.of(row.getString("type")).orElse(null);
        return Optional.of(new ChangeRow(
                ordinal,
                type == null ? null : said(type, row),
                type != null && type != ChangeType.REVISION,
                row.getString("status_then"),
                row.getBytes("link"),
                row.getBoolean("revision_agrees")));
    }

    private static Chain.@Nullable Link said(ChangeType type, ResultSet row) throws SQLException {
        Instant receivedAt = instant(row, "received_at");
        Instant loggedAt = instant(row, "logged_at");
        return receivedAt == null || loggedAt == null
                ? null
                : new Chain.Link(
                        type,
                        row.getInt("revision"),
                        row.getString("content_digest"),
                        instant(row, "first_created"),
                        instant(row, "version_created"),
                        receivedAt,
                        loggedAt,
                        row.getString("status_then"),
                        instant(row, "embargo_then"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
