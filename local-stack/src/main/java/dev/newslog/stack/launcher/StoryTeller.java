package dev.newslog.stack.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newslog.stack.launcher.Console.Style;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// Prints what the read API says of a story.
final class StoryTeller {

    private final NewsApi news;
    private final Console console;

    StoryTeller(NewsApi news, Console console) {
        this.news = news;
        this.console = console;
    }

    /// Its current version, its revisions, and what changed between two of them.
    void tell(URI article) {
        JsonNode current = tellArticle(article);
        tellRevisions(link(current, "revisions"));
        tellDiff(URI.create(article + "/diff?from=1&to=2"));
    }

    private JsonNode tellArticle(URI article) {
        JsonNode current = news.get(article);
        console.heading("The article as it is now: GET " + article);
        console.line(console.styled(Style.BOLD, current.path("headline").asText()));
        console.line("%s, %s, revision %d of %d, version %s of %s"
                .formatted(
                        current.path("byline").asText(),
                        current.path("source").asText(),
                        current.path("revision").asInt(),
                        current.path("revisions").asInt(),
                        current.path("version").asText(),
                        current.path("versionCreated").asText()));
        console.line("");
        console.line(current.path("body").asText());
        if (current.path("correction").isObject()) {
            console.line("");
            console.line("%s: %s"
                    .formatted(
                            current.path("correction").path("kind").asText(),
                            current.path("correction").path("text").asText()));
        }
        return current;
    }

    private void tellRevisions(URI revisions) {
        console.heading("Its revisions: GET " + revisions);
        for (JsonNode revision : news.get(revisions).path("items")) {
            List<String> changed = new ArrayList<>();
            revision.path("changed").forEach(field -> changed.add(field.asText()));
            console.line("  %d  %s  %s%s"
                    .formatted(
                            revision.path("revision").asInt(),
                            revision.path("versionCreated").asText(),
                            revision.path("headline").asText(),
                            console.styled(
                                    Style.FAINT, changed.isEmpty() ? "" : "  (" + String.join(", ", changed) + ")")));
        }
    }

    private void tellDiff(URI address) {
        JsonNode diff = news.get(address);
        console.heading("What changed: GET " + address);
        for (String field : List.of("headline", "body")) {
            StringBuilder text = new StringBuilder();
            diff.path(field)
                    .forEach(run -> text.append(
                            console.styled(style(run), run.path("text").asText())));
            console.line(text.toString());
            console.line("");
        }
        console.line("%d words inserted, %d deleted"
                .formatted(
                        diff.path("wordsInserted").asInt(),
                        diff.path("wordsDeleted").asInt()));
    }

    private static Style style(JsonNode run) {
        return switch (run.path("op").asText()) {
            case "insert" -> Style.INSERTED;
            case "delete" -> Style.DELETED;
            default -> Style.PLAIN;
        };
    }

    private static URI link(JsonNode article, String name) {
        return URI.create(article.path("links").path(name).asText());
    }
}
