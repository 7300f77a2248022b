package dev.newslog.api.syndication.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The fields of JSON Feed 1.1, and what it has no words for.
class JsonFeedFormatTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    @Test
    void an_item_says_what_its_publisher_says() {
        JsonNode item = told(Telegram.document(
                        false, List.of(), Telegram.whole("text/html", "<p>It <b>stops</b>.</p><p>Now.</p>")))
                .at("/items/0");

        assertThat(item.at("/id").asText()).isEqualTo("urn:uuid:" + Telegram.ID);
        assertThat(item.at("/url").asText()).isEqualTo(Telegram.ADDRESS + "/revisions/2");
        assertThat(item.at("/external_url").asText()).isEqualTo("https://courier.example/ferry?a=1&b=2");
        assertThat(item.at("/title").asText()).isEqualTo("Ferry <b>stops</b> & waits");
        assertThat(item.at("/content_text").asText()).isEqualTo("It stops.\n\nNow.");
        assertThat(item.at("/summary").asText()).isEqualTo("No boat & no bus.");
        assertThat(item.at("/image").asText()).isEqualTo("https://courier.example/a.jpg");
        assertThat(item.at("/authors/0/name").asText()).isEqualTo("Mara \"M\" Lindqvist");
        assertThat(item.at("/tags")).extracting(JsonNode::asText).containsExactly("Local", "ferry");
        assertThat(item.at("/language").asText()).isEqualTo("en-GB");
        assertThat(item.at("/_newslog/revision").asInt()).isEqualTo(2);
    }

    @Test
    void what_is_not_known_is_left_out() {
        JsonNode item = told(Telegram.document(false, List.of(), Telegram.bare("Ferry", "It stops.")))
                .at("/items/0");

        assertThat(item.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "id", "url", "title", "content_text", "date_published", "date_modified", "authors", "_newslog");
    }

    @Test
    void a_feed_says_where_it_goes_on_and_what_is_gone() {
        JsonNode feed =
                told(Telegram.document(true, List.of(new DeletedEntry("urn:a", Telegram.NINE, "It was wrong."))));

        assertThat(feed.at("/version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.at("/feed_url").asText()).isEqualTo(Telegram.PLACES.self());
        assertThat(feed.at("/home_page_url").asText()).isEqualTo(Telegram.PLACES.list());
        assertThat(feed.at("/next_url").asText()).isEqualTo(Telegram.PLACES.previous());
        assertThat(feed.at("/items").isArray()).isTrue();
        assertThat(feed.at("/_newslog/archive").asBoolean()).isTrue();
        assertThat(feed.at("/_newslog/deleted/0/id").asText()).isEqualTo("urn:a");
        assertThat(feed.at("/_newslog/deleted/0/reason").asText()).isEqualTo("It was wrong.");
    }

    private static JsonNode told(FeedDocument document) {
        return JSON.valueToTree(JsonFeedFormat.ALL.getFirst().told(document));
    }
}
