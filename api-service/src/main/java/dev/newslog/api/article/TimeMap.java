package dev.newslog.api.article;

import dev.newslog.api.web.Times;
import java.util.List;
import java.util.StringJoiner;

/// Writes where an article's earlier states are (RFC 7089, section 5), in link format (RFC 6690).
final class TimeMap {

    /// The media type.
    static final String LINK_FORMAT = "application/link-format";

    private TimeMap() {}

    /// @param article its address
    /// @param mementos at least one, in the order of their times
    static String of(String article, List<Memento> mementos) {
        Memento first = mementos.getFirst();
        Memento last = mementos.getLast();
        StringJoiner links = new StringJoiner(",\n", "", "\n");
        links.add("<%s>; rel=\"original\"".formatted(article));
        links.add("<%s/timemap>; rel=\"self\"; type=\"%s\"; from=\"%s\"; until=\"%s\""
                .formatted(article, LINK_FORMAT, Times.httpDate(first.time()), Times.httpDate(last.time())));
        for (Memento memento : mementos) {
            String relation =
                    (memento.equals(first) ? "first " : "") + (memento.equals(last) ? "last " : "") + "memento";
            links.add("<%s/revisions/%d>; rel=\"%s\"; datetime=\"%s\""
                    .formatted(article, memento.revision(), relation, Times.httpDate(memento.time())));
        }
        return links.toString();
    }
}
