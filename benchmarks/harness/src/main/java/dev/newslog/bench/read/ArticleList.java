package dev.newslog.bench.read;

import java.util.ArrayList;
import java.util.List;

/// The list of articles, read to its end once.
///
/// @param articles newest first
/// @param pages the address of each page, as the one before gave it
record ArticleList(List<Archived> articles, List<String> pages) {

    private static final int DEEP = 1_000;

    /// Reads all of it, page by page.
    static ArticleList walk(ReadApi api) {
        List<Archived> articles = new ArrayList<>();
        List<String> pages = new ArrayList<>();
        String address = api.articles();
        while (address != null) {
            ListPage page = api.list(address);
            pages.add(address);
            articles.addAll(page.articles());
            address = page.next();
        }
        return new ArticleList(List.copyOf(articles), List.copyOf(pages));
    }

    /// The number of the deepest page that is compared with the first one: 1,000, or the last full one of a small
    /// archive.
    int deepPage() {
        return Math.clamp(pages.size() - 1, 1, DEEP);
    }

    /// The address of a page.
    ///
    /// @param number from 1
    String page(int number) {
        return pages.get(number - 1);
    }

    /// Those with something to compare.
    List<Archived> revised() {
        return articles.stream().filter(article -> article.revisions() > 1).toList();
    }
}
