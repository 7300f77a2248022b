package dev.newslog.store.archive;

import static dev.newslog.store.archive.Copies.exact;
import static dev.newslog.store.archive.Copies.time;

import de.bytefish.pgbulkinsert.mapping.AbstractMapping;

/// The columns of a new article's head.
final class ArticleColumns extends AbstractMapping<ArticleEntity> {

    static final ArticleColumns ALL = new ArticleColumns();

    private ArticleColumns() {
        super("", "article");
        mapUUID("id", row -> row.id);
        mapText("source", row -> row.source);
        mapText("uri", row -> row.uri);
        mapText("url", row -> row.url);
        mapText("pub_status", row -> row.pubStatus);
        mapBooleanPrimitive("held", row -> row.held);
        mapText("status_reason", row -> row.statusReason);
        mapTimeStampTz("status_since", row -> time(row.statusSince));
        mapTimeStampTz("embargoed_until", row -> time(row.embargoedUntil));
        mapIntegerPrimitive("revisions", row -> row.revisions);
        mapIntegerPrimitive("current_revision", row -> row.currentRevision);
        mapTimeStampTz("current_order_time", row -> time(row.currentOrderTime));
        mapNumeric("highest_version", row -> exact(row.highestVersion));
        mapIntegerPrimitive("changes", row -> row.changes);
        mapByteArray("chain_digest", row -> row.chainDigest);
        mapTimeStampTz("logged_at", row -> time(row.loggedAt));
        mapBooleanPrimitive("in_feed", row -> row.inFeed);
        mapTimeStampTz("awaited_end", row -> time(row.awaitedEnd));
    }
}
