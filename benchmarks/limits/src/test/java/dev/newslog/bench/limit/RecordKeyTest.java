package dev.newslog.bench.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class RecordKeyTest {

    @Test
    void a_uri_goes_before_a_url_and_a_url_before_the_headline() throws JsonProcessingException {
        String headline = "\"source\":\"courier\",\"headline\":\"Ferry stops\"";
        String url = headline + ",\"url\":\"https://courier.example/ferry\"";

        assertThat(key(headline)).isEqualTo("courier Ferry stops");
        assertThat(key(url)).isEqualTo("courier https://courier.example/ferry");
        assertThat(key(url + ",\"uri\":\"urn:ferry\"")).isEqualTo("courier urn:ferry");
    }

    private static String key(String fields) throws JsonProcessingException {
        return RecordKey.of(new ObjectMapper().readTree('{' + fields + '}'));
    }
}
