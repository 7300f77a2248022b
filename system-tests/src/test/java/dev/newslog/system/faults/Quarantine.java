package dev.newslog.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newslog.system.Newsroom;
import dev.newslog.system.Newsroom.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/// What a store-service has set aside, as an operator sees it over HTTP.
record Quarantine(Newsroom newsroom, URI store) {

    /// Tries the one record of an article again.
    ///
    /// @return what came of it
    String retry(String articleId) throws IOException {
        JsonNode listed = asked(HttpRequest.newBuilder(store.resolve("/quarantine")));
        String id = listed.findParents("key").stream()
                .filter(record -> record.path("key").asText().equals(articleId))
                .map(record -> record.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError("not in quarantine: " + articleId));
        return asked(HttpRequest.newBuilder(store.resolve("/quarantine/" + id + "/retry"))
                        .POST(BodyPublishers.noBody()))
                .path("outcome")
                .asText();
    }

    private JsonNode asked(HttpRequest.Builder request) throws IOException {
        Answer answer = newsroom.asked(request);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer.body();
    }
}
