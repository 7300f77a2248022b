package dev.newslog.store.archive;

import static dev.newslog.store.archive.Copies.time;

import de.bytefish.pgbulkinsert.mapping.AbstractMapping;

/// The columns of a new change.
final class ChangeColumns extends AbstractMapping<ChangeEntity> {

    static final ChangeColumns ALL = new ChangeColumns();

    private ChangeColumns() {
        super("", "change");
        mapUUID("id", row -> row.id);
        mapUUID("article_id", row -> row.articleId);
        mapInteger("ordinal", row -> row.ordinal);
        mapLong("position", row -> row.position);
        mapText("type", row -> row.type);
        mapText("source", row -> row.source);
        mapIntegerPrimitive("revision", row -> row.revision);
        mapText("pub_status", row -> row.pubStatus);
        mapTextArray("changed", row -> row.changed);
        mapTimeStampTz("embargoed_until", row -> time(row.embargoedUntil));
        mapTimeStampTz("received_at", row -> time(row.receivedAt));
        mapTimeStampTz("first_created", row -> time(row.firstCreated));
        mapTimeStampTz("version_created", row -> time(row.versionCreated));
        mapTimeStampTz("logged_at", row -> time(row.loggedAt));
        mapUUID("submission_id", row -> row.submissionId);
        mapByteArray("chain_digest", row -> row.chainDigest);
    }
}
