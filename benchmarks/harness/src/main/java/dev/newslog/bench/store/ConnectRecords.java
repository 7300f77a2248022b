package dev.newslog.bench.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newslog.bench.contest.ContestFailedException;
import dev.newslog.bench.story.Story;
import dev.newslog.events.identity.SubmissionId;
import org.apache.kafka.clients.producer.ProducerRecord;

/// Stories as Kafka Connect's sinks take them: JSON that brings its schema.
final class ConnectRecords {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectNode SCHEMA = parsed("""
            {"type": "struct", "name": "revision", "optional": false, "fields": [
                {"field": "id", "type": "string", "optional": false},
                {"field": "article_id", "type": "string", "optional": false},
                {"field": "source", "type": "string", "optional": false},
                {"field": "headline", "type": "string", "optional": false},
                {"field": "version", "type": "string", "optional": true},
                {"field": "updated", "type": "int64", "optional": false,
                 "name": "org.apache.kafka.connect.data.Timestamp", "version": 1},
                {"field": "body", "type": "string", "optional": false}]}
            """);

    private ConnectRecords() {}

    static ProducerRecord<String, byte[]> of(String topic, Story story) {
        ObjectNode record = JSON.createObjectNode();
        record.set("schema", SCHEMA);
        String article = story.articleId().toString();
        record.putObject("payload")
                .put("id", SubmissionId.unkeyed().toString())
                .put("article_id", article)
                .put("source", story.source())
                .put("headline", story.headline())
                .put("version", Integer.toString(story.version()))
                .put("updated", story.versionCreated().toEpochMilli())
                .put("body", story.body());
        try {
            return new ProducerRecord<>(topic, article, JSON.writeValueAsBytes(record));
        } catch (JsonProcessingException impossible) {
            throw new ContestFailedException("a tree can be written", impossible);
        }
    }

    private static ObjectNode parsed(String schema) {
        try {
            return JSON.readValue(schema, ObjectNode.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the schema is JSON", impossible);
        }
    }
}
