package dev.newslog.bench.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// The kinds of requests that readers send, each made for an article that somebody wants to read.
///
/// @param articles the address of all articles
/// @param list of all articles
/// @param entityTags of all articles
record Kinds(String articles, ArticleList list, Map<UUID, String> entityTags) {

    private static final String ARTICLE = "article";
    private static final String FIRST_PAGE = "page 1";

    /// The address of a search for an article.
    static String search(String articles, List<String> words) {
        return articles + "?q=" + encoded(String.join(" ", words));
    }

    /// Their order is that of the report.
    List<Kind> all() {
        List<Archived> revised = list.revised();
        int deep = list.deepPage();
        Request first = Request.of(articles);
        Request deeper = Request.of(list.page(deep));
        return List.of(
                new Kind(ARTICLE, null, article -> Request.of(of(article))),
                new Kind("304", ARTICLE, article -> Request.again(of(article), tag(article))),
                new Kind(FIRST_PAGE, null, article -> first),
                new Kind(String.format(Locale.ROOT, "page %,d", deep), FIRST_PAGE, article -> deeper),
                new Kind("revision", ARTICLE, article -> Request.of(of(article) + "/revisions/1")),
                new Kind("diff", ARTICLE, article -> Request.of(of(in(revised, article)) + "/diff?from=1&to=2")),
                new Kind("search", FIRST_PAGE, article -> Request.of(search(articles, article.wordsOfSearch()))),
                new Kind("section", FIRST_PAGE, article -> Request.of(filter("section", article.section()))),
                new Kind("language", FIRST_PAGE, article -> Request.of(filter("language", "en"))));
    }

    private String of(Archived article) {
        return articles + '/' + article.id();
    }

    private String tag(Archived article) {
        return Objects.requireNonNull(entityTags.get(article.id()), "every article has an entity tag");
    }

    /// An article that was revised: this one, or always the same other one in its place.
    private static Archived in(List<Archived> revised, Archived article) {
        return article.revisions() > 1
                ? article
                : revised.get(Math.floorMod(article.id().hashCode(), revised.size()));
    }

    private String filter(String name, String value) {
        return articles + '?' + name + '=' + encoded(value);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
