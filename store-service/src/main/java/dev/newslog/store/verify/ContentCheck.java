package dev.newslog.store.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newslog.events.content.Content;
import dev.newslog.events.content.ContentDigest;
import dev.newslog.events.content.ContentType;
import dev.newslog.events.content.Correction;
import dev.newslog.events.content.Image;
import dev.newslog.store.verify.Verdict.Misfit;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Is each revision's text the one that its content digest names?
final class ContentCheck {

    private static final int AT_ONCE = 100;
    private static final ObjectMapper JSON = new ObjectMapper();
    /// Index: revision_pk.
    private static final String REVISIONS = """
            select article_id, number, headline, byline, section, language, description, body, content_type, keywords,
                images, urgency, ed_note, correction_kind, correction_text, content_digest, field_digests
            from revision
            order by article_id, number
            """;

    private ContentCheck() {}

    /// The first revision that is not.
    static Optional<Misfit> run(Connection archive) throws SQLException {
        try (PreparedStatement query = archive.prepareStatement(REVISIONS)) {
            query.setFetchSize(AT_ONCE);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    if (!isSound(row)) {
                        return Optional.of(new Misfit(
                                row.getObject("article_id", UUID.class),
                                "revision " + row.getInt("number"),
                                "its text is not the one that its content digest names"));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isSound(ResultSet row) throws SQLException {
        try {
            ContentDigest digest = ContentDigest.of(content(row));
            return digest.value().equals(row.getString("content_digest"))
                    && Arrays.equals(digest.fieldDigests(), row.getBytes("field_digests"));
        } catch (JsonProcessingException | IllegalArgumentException noContent) {
            return false;
        }
    }

    private static Content content(ResultSet row) throws SQLException, JsonProcessingException {
        return new Content(
                row.getString("headline"),
                row.getString("byline"),
                row.getString("section"),
                row.getString("language"),
                row.getString("description"),
                row.getString("body"),
                contentType(row.getString("content_type")),
                List.of((String[]) row.getArray("keywords").getArray()),
                JSON.readValue(row.getString("images"), new TypeReference<List<Image>>() {}),
                row.getObject("urgency", Integer.class),
                row.getString("ed_note"),
                row.getString("correction_kind") == null
                        ? null
                        : new Correction(
                                Correction.Kind.valueOf(
                                        row.getString("correction_kind").toUpperCase(Locale.ROOT)),
                                row.getString("correction_text")));
    }

    private static ContentType contentType(String mediaType) {
        return Stream.of(ContentType.values())
                .filter(type -> type.mediaType().equals(mediaType))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(mediaType));
    }
}
