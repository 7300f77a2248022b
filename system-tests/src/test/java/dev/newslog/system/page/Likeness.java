package dev.newslog.system.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.Map;

/// What stays the same of an answer wherever and whenever it is given.
final class Likeness {

    private static final ObjectMapper JSON = new ObjectMapper()
            .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
            .configure(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, true);

    /// What differs, and what stands for it. The day of the page's story is the publisher's, and stays.
    private static final Map<String, String> DIFFERENT = Map.of(
            "http://[a-z0-9.]+:\\d+", "http://newslog",
            "(?!2026-11-02)\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z", "TIME",
            "\\b[0-9a-f]{8}-(\\d+)\\b(?!-)", "EPOCH-$1",
            "(?<!v1:)sha-256:[0-9a-f]{64}", "DIGEST",
            "\"topicId\":\"[^\"]*\"", "\"topicId\":\"ID\"",
            "\"nextOffset\":\\d+", "\"nextOffset\":0");

    private Likeness() {}

    /// Of JSON, whatever the order and the line breaks; of any other text, whatever the white space.
    static String of(String answer) {
        String like;
        try {
            like = JSON.writeValueAsString(JSON.readValue(answer, Object.class));
        } catch (JsonProcessingException noJson) {
            like = answer.strip().replaceAll("\\s+", " ").replaceAll("(?<=>) | (?=<)", "");
        }
        for (Map.Entry<String, String> different : DIFFERENT.entrySet()) {
            like = like.replaceAll(different.getKey(), different.getValue());
        }
        return like;
    }
}
