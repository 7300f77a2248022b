package dev.newslog.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningNewslog.class)
class StoryTest {

    private static final Path SAMPLES = RunningNewslog.PROJECT.resolve("samples");

    @Test
    void a_corrected_story_is_read_with_all_its_revisions(Newsroom newsroom) throws IOException {
        JsonNode accepted = submitSamples(newsroom, "harbour-courier/ferry", 3);

        JsonNode article = newsroom.read(
                        "/articles/" + accepted.path("articleId").asText())
                .body();
        JsonNode revisions = newsroom.read("/articles/" + article.path("id").asText() + "/revisions")
                .body();

        assertThat(article.path("revision").asInt()).isEqualTo(3);
        assertThat(article.path("correction").path("text").asText()).contains("south pier");
        assertThat(article.path("body").asText()).contains("south pier").doesNotContain("north pier");
        assertThat(numbers(revisions)).containsExactly(3, 2, 1);
    }

    @Test
    void a_late_version_is_kept_and_does_not_become_current(Newsroom newsroom) throws IOException {
        JsonNode accepted = submitSamples(newsroom, "harbour-courier/bridge", 3);

        JsonNode article = newsroom.read(
                        "/articles/" + accepted.path("articleId").asText())
                .body();

        assertThat(newsroom.receipt(accepted).path("outcome").asText()).isEqualTo("late-revision");
        assertThat(article.path("headline").asText()).isEqualTo("Old town bridge closed to all traffic");
        assertThat(article.path("revisions").asInt()).isEqualTo(3);
    }

    @Test
    void a_killed_story_is_gone_and_says_why(Newsroom newsroom) throws IOException {
        JsonNode accepted = submitSamples(newsroom, "harbour-courier/fire", 2);
        String article = "/articles/" + accepted.path("articleId").asText();

        for (String surface : List.of("", "/revisions", "/revisions/1", "/diff?from=1&to=1")) {
            Newsroom.Answer answer = newsroom.read(article + surface);

            assertThat(answer.status()).as(surface).isEqualTo(410);
            assertThat(answer.body().toString()).contains("is not confirmed").doesNotContain("boatyard");
        }
    }

    @Test
    void wire_copy_sent_twice_makes_one_revision_and_a_changed_sentence_a_second(Newsroom newsroom) throws IOException {
        String first = Files.readString(SAMPLES.resolve("coast-wire/lighthouse/1.txt"));
        String second = Files.readString(SAMPLES.resolve("coast-wire/lighthouse/2.txt"));
        JsonNode taken = wire(newsroom, first);
        JsonNode again = wire(newsroom, first);
        JsonNode changed = wire(newsroom, second);

        String article = "/articles/" + taken.path("articleId").asText();
        JsonNode original = newsroom.read(article + "/revisions/1").body();
        JsonNode diff = newsroom.read(article + "/diff?from=1&to=2").body();

        assertThat(newsroom.receipt(taken).path("outcome").asText()).isEqualTo("new-article");
        assertThat(newsroom.receipt(again).path("outcome").asText()).isEqualTo("unchanged");
        assertThat(newsroom.receipt(changed).path("revision").asInt()).isEqualTo(2);
        assertThat(original.path("section").asText()).isEqualTo("Region");
        assertThat(original.path("headline").asText())
                .isEqualTo("Last lighthouse keeper on the coast hands over the keys — after 31 years");
        assertThat(original.path("images").path(0).path("credit").asText()).isEqualTo("Coast Wire/Tove Asmussen");
        assertThat(original.path("body").asText().split("\n\n")).hasSize(4);
        assertThat(texts(diff, "delete"))
                .isNotEmpty()
                .allSatisfy(text -> assertThat("It has been run from the mainland since the summer.\n")
                        .contains(text));
        assertThat(texts(diff, "insert"))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(
                                "It is run from the mainland, by two people who also look after nineteen others.\n")
                        .contains(text));
    }

    @Test
    void a_story_in_ninjs_has_its_fields_its_picture_and_its_correction(Newsroom newsroom) throws IOException {
        JsonNode accepted = null;
        for (int version = 1; version <= 2; version++) {
            String document = Files.readString(SAMPLES.resolve("coast-wire/regatta/" + version + ".ninjs"));
            accepted = newsroom.submit(
                    "/articles?source=coast-wire", "application/vnd.iptc.ninjs+json", document, "regatta" + version);
            newsroom.receipt(accepted);
        }
        JsonNode article = newsroom.read(
                        "/articles/" + accepted.path("articleId").asText())
                .body();

        assertThat(article.path("revision").asInt()).isEqualTo(2);
        assertThat(article.path("section").asText()).isEqualTo("Sport");
        assertThat(article.path("contentType").asText()).isEqualTo("text/html");
        assertThat(article.path("body").asText()).contains("<p>", "Thirteen boats");
        assertThat(article.path("correction").path("text").asText()).contains("thirty-one");
        assertThat(article.path("images").path(0).path("url").asText())
                .isEqualTo("https://coast-wire.example/regatta-1600.jpg");
        assertThat(article.path("keywords")).hasSize(2);
    }

    /// Submits a story's first versions.
    ///
    /// @return the answer to the last one
    private static JsonNode submitSamples(Newsroom newsroom, String story, int versions) throws IOException {
        List<JsonNode> answers = new ArrayList<>();
        for (int version = 1; version <= versions; version++) {
            Path file = SAMPLES.resolve(story).resolve(version + ".json");
            answers.add(newsroom.submit(Files.readString(file), story + version));
            newsroom.receipt(answers.getLast());
        }
        return answers.getLast();
    }

    private static JsonNode wire(Newsroom newsroom, String text) {
        JsonNode accepted = newsroom.submit(
                "/articles?source=coast-wire",
                "text/plain",
                text,
                UUID.randomUUID().toString());
        newsroom.receipt(accepted);
        return accepted;
    }

    private static List<Integer> numbers(JsonNode revisions) {
        List<Integer> numbers = new ArrayList<>();
        revisions
                .path("items")
                .forEach(item -> numbers.add(item.path("revision").asInt()));
        return numbers;
    }

    /// What a diff of a body inserts or deletes.
    private static List<String> texts(JsonNode diff, String operation) {
        List<String> texts = new ArrayList<>();
        diff.path("body").forEach(run -> {
            if (run.path("op").asText().equals(operation)) {
                texts.add(run.path("text").asText());
            }
        });
        return texts;
    }
}
