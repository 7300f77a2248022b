package dev.newslog.api.article;

import dev.newslog.api.web.Times;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;

/// Writes where an article's earlier states are (RFC 7089, section 5), in link format (RFC 6690): a long list in pages,
/// each with a link to the next one (section 5.1).
///
/// @param article its address
/// @param self the page's
/// @param begins whether it is the first page
/// @param shown its mementos, in the order of their times; at least one
/// @param rest those of the next page, empty after the last one
record TimeMap(String article, String self, boolean begins, List<Memento> shown, List<Memento> rest) {

    /// How many mementos a page holds.
    static final int PAGE = 1_000;

    /// @param mementos those of this page and of the next one
    static TimeMap of(String article, String self, boolean begins, List<Memento> mementos) {
        int end = Math.min(PAGE, mementos.size());
        return new TimeMap(article, self, begins, mementos.subList(0, end), mementos.subList(end, mementos.size()));
    }

    /// The text.
    ///
    /// @param after the address of the page after a memento
    String written(Function<Memento, String> after) {
        StringJoiner links = new StringJoiner(",\n", "", "\n");
        links.add("<%s>; rel=\"original timegate\"".formatted(article));
        links.add(page(self, "self", shown));
        if (!rest.isEmpty()) {
            links.add(page(after.apply(shown.getLast()), "timemap", rest));
        }
        for (Memento memento : shown) {
            links.add("<%s/revisions/%d>; rel=\"%smemento\"; datetime=\"%s\""
                    .formatted(article, memento.revision(), ends(memento), Times.httpDate(memento.time())));
        }
        return links.toString();
    }

    private static String page(String address, String relation, List<Memento> mementos) {
        return "<%s>; rel=\"%s\"; type=\"%s\"; from=\"%s\"; until=\"%s\""
                .formatted(
                        address,
                        relation,
                        LinkFormat.MEDIA_TYPE,
                        Times.httpDate(mementos.getFirst().time()),
                        Times.httpDate(mementos.getLast().time()));
    }

    private String ends(Memento memento) {
        boolean first = begins && memento.equals(shown.getFirst());
        boolean last = rest.isEmpty() && memento.equals(shown.getLast());
        return (first ? "first " : "") + (last ? "last " : "");
    }
}
