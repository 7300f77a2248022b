package dev.newslog.bench.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SameArticleTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void times_to_the_millisecond_and_links_to_the_server_itself_are_the_same() throws IOException {
        JsonNode one = JSON.readTree("""
                {"body": "For a week.", "url": null, "receivedAt": "2026-11-02T09:00:00.123456Z",
                 "links": {"self": "http://localhost:1/articles/1"}}""");
        JsonNode other = JSON.readTree("""
                {"url": null, "receivedAt": "2026-11-02T09:00:00.123Z", "body": "For a week.",
                 "links": {"self": "http://localhost:2/articles/1"}}""");

        assertThat(SameArticle.differences(one, other)).isEmpty();
    }

    @Test
    void whoever_tells_less_or_something_else_is_found_out() throws IOException {
        JsonNode one = JSON.readTree("""
                {"body": "For a week.", "url": null, "revision": 2, "receivedAt": "2026-11-02T09:00:00Z",
                 "links": {"self": "", "diff": ""}}""");
        JsonNode other = JSON.readTree("""
                {"body": "For", "revision": "2", "receivedAt": "2026-11-02T10:00:00Z", "links": {"self": ""}}""");

        assertThat(SameArticle.differences(one, other))
                .containsExactly("body", "links", "receivedAt", "revision", "url");
    }
}
