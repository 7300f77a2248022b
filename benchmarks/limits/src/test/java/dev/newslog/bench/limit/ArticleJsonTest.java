package dev.newslog.bench.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArticleJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-11-02T09:00:00Z");
    private static final UUID FERRY = new UUID(0, 1);

    @Test
    void the_answer_has_the_fields_of_an_article() throws IOException {
        Tuple row = row(null, null);

        JsonNode article = JSON.readTree(ArticleJson.of(row, "http://localhost:1/articles"));

        assertThat(article).isEqualTo(JSON.readTree("""
                {"id": "00000000-0000-0000-0000-000000000001", "source": "harbour-courier", "uri": "urn:ferry", "url": null,
                 "pubStatus": "usable", "version": "2", "headline": "Ferry stops", "byline": null, "section": "Local",
                 "language": "en", "description": null, "body": "For a \\"week\\".", "contentType": "text/plain",
                 "edNote": null, "contentDigest": "v1:sha-256:00", "firstCreated": null,
                 "versionCreated": "2026-11-02T09:00:00Z", "receivedAt": "2026-11-02T09:00:00Z",
                 "loggedAt": "2026-11-02T09:00:00Z", "revision": 2, "revisions": 3, "urgency": null,
                 "keywords": ["ferry", "transport"], "changed": ["body"], "images": [{"caption": "The ferry"}],
                 "correction": null, "chainDigest": "sha-256:01ff",
                 "links": {"self": "http://localhost:1/articles/00000000-0000-0000-0000-000000000001",
                           "page": "http://localhost:1/articles/00000000-0000-0000-0000-000000000001",
                           "diff": "http://localhost:1/articles/00000000-0000-0000-0000-000000000001/diff",
                           "revisions": "http://localhost:1/articles/00000000-0000-0000-0000-000000000001/revisions",
                           "timemap": "http://localhost:1/articles/00000000-0000-0000-0000-000000000001/timemap"}}
                """));
    }

    @Test
    void a_correction_has_its_kind_and_its_text() throws IOException {
        Tuple row = row("clarification", "It is the other pier.");

        JsonNode article = JSON.readTree(ArticleJson.of(row, "http://localhost:1/articles"));

        assertThat(article.path("correction"))
                .isEqualTo(JSON.readTree("{\"kind\": \"clarification\", \"text\": \"It is the other pier.\"}"));
    }

    private static Tuple row(@Nullable Object kind, @Nullable Object text) {
        return Tuple.from(Arrays.asList(
                FERRY,
                "harbour-courier",
                "urn:ferry",
                null,
                "usable",
                "2",
                "Ferry stops",
                null,
                "Local",
                "en",
                null,
                "For a \"week\".",
                "text/plain",
                null,
                "v1:sha-256:00",
                null,
                TIME,
                TIME,
                TIME,
                2,
                3,
                null,
                new String[] {"ferry", "transport"},
                new String[] {"body"},
                "[{\"caption\": \"The ferry\"}]",
                kind,
                text,
                Buffer.buffer(new byte[] {1, -1})));
    }
}
