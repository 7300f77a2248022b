package dev.newslog.store.archive;

import static dev.newslog.store.archive.Copies.exact;
import static dev.newslog.store.archive.Copies.time;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.bytefish.pgbulkinsert.mapping.AbstractMapping;
import dev.newslog.events.content.ContentField;
import dev.newslog.events.content.Image;
import java.util.List;

/// The columns of a new revision.
final class RevisionColumns extends AbstractMapping<NewRevision> {

    static final RevisionColumns ALL = new RevisionColumns();
    private static final ObjectMapper JSON = new ObjectMapper();

    private RevisionColumns() {
        super("", "revision");
        mapUUID("article_id", row -> row.articleId());
        mapIntegerPrimitive("number", row -> row.known().number());
        mapUUID("submission_id", row -> row.added().event().submissionId());
        mapNumeric("order_version", row -> exact(row.known().key().version()));
        mapTimeStampTz("order_time", row -> time(row.known().key().time()));
        mapTimeStampTz("first_order_time", row -> time(row.known().firstOrderTime()));
        mapText("uri", row -> row.submission().uri());
        mapText("url", row -> row.submission().url());
        mapText("version", row -> row.submission().version());
        mapTimeStampTz("first_created", row -> time(row.submission().firstCreated()));
        mapTimeStampTz("version_created", row -> time(row.submission().versionCreated()));
        mapTimeStampTz("received_at", row -> time(row.receivedAt()));
        mapTimeStampTz("logged_at", row -> time(row.added().loggedAt()));
        mapTimeStampTz("last_seen_at", row -> time(row.receivedAt()));
        mapText("headline", row -> row.content().headline());
        mapText("byline", row -> row.content().byline());
        mapText("section", row -> row.content().section());
        mapText("language", row -> row.content().language());
        mapText("description", row -> row.content().description());
        mapText("body", row -> row.content().body());
        mapText("content_type", row -> row.content().contentType().mediaType());
        mapTextArray("keywords", row -> row.content().keywords());
        mapJsonb("images", row -> json(row.content().images()));
        mapShort("urgency", row -> row.urgency());
        mapText("ed_note", row -> row.content().edNote());
        mapText("correction_kind", row -> row.correctionKind());
        mapText("correction_text", row -> row.correctionText());
        mapText("content_digest", row -> row.known().content().value());
        mapByteArray("field_digests", row -> row.known().content().fieldDigests());
        mapTextArray("changed", row -> ContentField.labels(row.added().changed()));
        mapBooleanPrimitive("late", row -> row.added().late());
        mapTextArray("notices", row -> row.notices());
        mapByteArray("chain_digest", row -> row.added().chain().head());
        mapIntegerPrimitive("partition", row -> row.partition());
        mapLongPrimitive("log_offset", row -> row.offset());
    }

    private static String json(List<Image> images) {
        try {
            return JSON.writeValueAsString(images);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("images can be written", impossible);
        }
    }
}
