package dev.newslog.bench.limit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.vertx.sqlclient.Tuple;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The current version of an article with its body: the question, and the answer with the fields that Newslog's has.
final class ArticleJson {

    /// From the tables themselves: nobody asks who may see it. Indexes: article_pk, revision_pk.
    static final String SQL = """
            select a.id,
                a.source, r.uri, r.url, a.pub_status, r.version, r.headline, r.byline, r.section, r.language, r.description,
                r.body, r.content_type, r.ed_note, r.content_digest,
                r.first_created, r.version_created, r.received_at, r.logged_at,
                r.number, a.revisions, r.urgency,
                r.keywords, r.changed, r.images::text, r.correction_kind, r.correction_text, a.chain_digest
            from archive.article a
            join archive.revision r on r.article_id = a.id and r.number = a.current_revision
            where a.id = $1
            """;

    private static final List<String> TEXTS = List.of(
            "source",
            "uri",
            "url",
            "pubStatus",
            "version",
            "headline",
            "byline",
            "section",
            "language",
            "description",
            "body",
            "contentType",
            "edNote",
            "contentDigest");
    private static final List<String> TIMES = List.of("firstCreated", "versionCreated", "receivedAt", "loggedAt");
    private static final List<String> NUMBERS = List.of("revision", "revisions", "urgency");
    private static final List<String> LISTS = List.of("keywords", "changed");
    private static final JsonFactory JSON = new JsonFactory();
    private static final int USUAL_BYTES = 8_192;

    private final Tuple row;
    private final JsonGenerator json;
    private int column;

    private ArticleJson(Tuple row, JsonGenerator json) {
        this.row = row;
        this.json = json;
    }

    /// The answer.
    ///
    /// @param row of [#SQL]
    /// @param articles the address of all articles, for the links
    static byte[] of(Tuple row, String articles) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            new ArticleJson(row, json).write(articles);
        }
        return bytes.toByteArray();
    }

    private void write(String articles) throws IOException {
        String id = row.getUUID(column++).toString();
        json.writeStartObject();
        json.writeStringField("id", id);
        for (String name : TEXTS) {
            json.writeStringField(name, row.getString(column++));
        }
        for (String name : TIMES) {
            json.writeStringField(name, text(row.getOffsetDateTime(column++)));
        }
        for (String name : NUMBERS) {
            writeNumber(name, row.getInteger(column++));
        }
        for (String name : LISTS) {
            String[] all = row.getArrayOfStrings(column++);
            json.writeFieldName(name);
            json.writeArray(all, 0, all.length);
        }
        json.writeFieldName("images");
        json.writeRawValue(row.getString(column++));
        writeCorrection(row.getString(column++), row.getString(column++));
        byte[] chain = row.getBuffer(column++).getBytes();
        json.writeStringField("chainDigest", "sha-256:" + HexFormat.of().formatHex(chain));
        writeLinks(articles + '/' + id);
        json.writeEndObject();
    }

    private void writeNumber(String name, @Nullable Integer number) throws IOException {
        json.writeFieldName(name);
        if (number == null) {
            json.writeNull();
        } else {
            json.writeNumber(number);
        }
    }

    private void writeCorrection(@Nullable String kind, @Nullable String text) throws IOException {
        if (kind == null) {
            json.writeNullField("correction");
            return;
        }
        json.writeObjectFieldStart("correction");
        json.writeStringField("kind", kind);
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    private void writeLinks(String self) throws IOException {
        json.writeObjectFieldStart("links");
        json.writeStringField("diff", self + "/diff");
        json.writeStringField("page", self);
        json.writeStringField("revisions", self + "/revisions");
        json.writeStringField("self", self);
        json.writeStringField("timemap", self + "/timemap");
        json.writeEndObject();
    }

    private static @Nullable String text(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant().toString();
    }
}
