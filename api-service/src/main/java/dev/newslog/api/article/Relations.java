package dev.newslog.api.article;

import dev.newslog.api.web.Times;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes where an article and its states are found, as `Link` (RFC 8288), by the relations of RFC 7089 and RFC 5829.
///
/// @param article its address: the original, which is its own time gate and shows the latest version
record Relations(String article) {

    /// What is true of all of its states.
    String all() {
        return """
                <%1$s>; rel="original timegate latest-version", \
                <%1$s/timemap>; rel="timemap"; type="%2$s", \
                <%1$s/revisions>; rel="version-history\"""".formatted(article, LinkFormat.MEDIA_TYPE);
    }

    /// The same, and what is around one of them: each revision once, with all that it is.
    String around(List<Neighbour> neighbours) {
        Map<Integer, List<Neighbour>> revisions = neighbours.stream()
                .collect(Collectors.groupingBy(Neighbour::revision, LinkedHashMap::new, Collectors.toList()));
        return Stream.concat(Stream.of(all()), revisions.values().stream().map(this::memento))
                .collect(Collectors.joining(", "));
    }

    /// The address of one of them.
    String revision(int number) {
        return article + "/revisions/" + number;
    }

    private String memento(List<Neighbour> same) {
        Neighbour one = same.getFirst();
        String relations = same.stream().map(Neighbour::relation).collect(Collectors.joining(" "));
        return "<%s>; rel=\"%s memento\"; datetime=\"%s\""
                .formatted(revision(one.revision()), relations, Times.httpDate(one.time()));
    }
}
