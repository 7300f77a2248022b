package dev.newslog.bench.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Writes a story as a native submission.
final class NativeJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private NativeJson() {}

    static byte[] of(Story story) {
        ObjectNode submission = JSON.createObjectNode()
                .put("source", story.source())
                .put("uri", story.uri())
                .put("version", Integer.toString(story.version()))
                .put("firstCreated", story.firstCreated().toString())
                .put("versionCreated", story.versionCreated().toString())
                .put("headline", story.headline())
                .put("byline", story.byline())
                .put("section", story.section())
                .put("language", "en")
                .put("body", story.body());
        story.keywords().forEach(submission.putArray("keywords")::add);
        try {
            return JSON.writeValueAsBytes(submission);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree can be written", impossible);
        }
    }
}
