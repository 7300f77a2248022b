package dev.newslog.store.archive;

import static dev.newslog.store.archive.Copies.time;

import de.bytefish.pgbulkinsert.mapping.AbstractMapping;

/// The columns of a receipt.
final class ReceiptColumns extends AbstractMapping<ReceiptEntity> {

    static final ReceiptColumns ALL = new ReceiptColumns();

    private ReceiptColumns() {
        super("", "receipt");
        mapUUID("submission_id", row -> row.submissionId);
        mapUUID("article_id", row -> row.articleId);
        mapText("client", row -> row.client);
        mapText("idempotency_key", row -> row.idempotencyKey);
        mapText("line", row -> row.line);
        mapText("outcome", row -> row.outcome);
        mapText("reason", row -> row.reason);
        mapInteger("revision", row -> row.revision);
        mapUUID("first_submission_id", row -> row.firstSubmissionId);
        mapTimeStampTz("received_at", row -> time(row.receivedAt));
        mapTimeStampTz("logged_at", row -> time(row.loggedAt));
        mapText("topic", row -> row.topic);
        mapIntegerPrimitive("partition", row -> row.partition);
        mapLongPrimitive("log_offset", row -> row.offset);
        mapLongPrimitive("position", row -> row.position);
    }
}
