package dev.newslog.ingest.format.feed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newslog.ingest.format.document.Faults;
import dev.newslog.ingest.format.document.FirstSentence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The words of an entry.
record FeedStory(List<FeedText> titles, List<FeedText> contents, List<FeedText> summaries) {

    private static final int LONGEST_DESCRIPTION = 5_000;

    static FeedStory of(Element item) {
        return new FeedStory(
                FeedText.all(item, "atom:title", "title", "dc:title", "media:title"),
                FeedText.all(item, "atom:content", "content:encoded", "content", "xhtml:body", "xhtml:div", "body"),
                FeedText.all(item, "atom:summary", "description", "summary", "dc:description", "media:description"));
    }

    /// What is nearest stands in for what is missing.
    void write(ObjectNode submission, String pointer, Faults faults) {
        Optional<FeedText> body =
                Stream.of(contents, summaries, titles).flatMap(List::stream).findFirst();
        faults.place("/headline", pointer + "/title");
        headline().ifPresent(headline -> {
            submission.put("headline", headline.value());
            faults.place("/headline", pointer + "/" + headline.written());
        });
        faults.place("/body", pointer + "/content");
        body.ifPresent(text -> {
            submission.put("body", text.value().strip()).put("contentType", text.isHtml() ? "text/html" : "text/plain");
            faults.place("/body", pointer + "/" + text.written());
        });
        if (!contents.isEmpty()) {
            summaries.stream()
                    .flatMap(summary -> Usable.text(summary.plain().strip(), LONGEST_DESCRIPTION).stream())
                    .findFirst()
                    .ifPresent(description -> submission.put("description", description));
        }
    }

    /// A title in one line, else the first sentence of what there is.
    Optional<FeedText> headline() {
        return titles.stream()
                .flatMap(title -> title.line().map(title::with).stream())
                .findFirst()
                .or(() -> Stream.concat(summaries.stream(), contents.stream())
                        .flatMap(text -> text.words().map(FirstSentence::of).map(text::with).stream())
                        .findFirst());
    }
}
