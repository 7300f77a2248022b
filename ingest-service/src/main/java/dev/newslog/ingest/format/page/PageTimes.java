package dev.newslog.ingest.format.page;

import dev.newslog.ingest.format.document.Rules;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// When a page was published and last changed. One that was changed before it was published, as pages say that were
/// prepared, was last changed when it was published.
final class PageTimes {

    private PageTimes() {}

    static void write(Element page, MetaTags meta, Thing article, NativeStory story) {
        Optional<Instant> published = PageDates.first(published(page, meta, article));
        Optional<Instant> changed = PageDates.first(changed(meta, article));
        write("firstCreated", published, story);
        write(
                "versionCreated",
                Stream.concat(published.stream(), changed.stream()).max(Comparator.naturalOrder()),
                story);
    }

    private static void write(String name, Optional<Instant> time, NativeStory story) {
        story.write(name, Rules::time, time.map(Instant::toString).stream().toList());
    }

    private static List<String> published(Element page, MetaTags meta, Thing article) {
        return Stream.of(
                        article.texts("datePublished", "dateCreated"),
                        meta.all("article:published_time", "article:published", "article:published:time"),
                        meta.all("datePublished", "og:published_time", "parsely-pub-date", "sailthru.date"),
                        meta.all("pubdate", "publishdate", "publish-date", "publication_date", "date"),
                        meta.all("dc.date", "dc.date.issued", "dc.date.created", "dcterms.created", "dcterms.issued"),
                        page.select("time[datetime]").stream()
                                .limit(1)
                                .map(time -> time.attr("datetime"))
                                .toList())
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> changed(MetaTags meta, Thing article) {
        return Stream.of(
                        article.texts("dateModified"),
                        meta.all("article:modified_time", "article:modified", "article:modified:time"),
                        meta.all("og:updated_time", "dateModified", "last-modified", "lastmod"),
                        meta.all("dc.date.modified", "dcterms.modified"))
                .flatMap(List::stream)
                .toList();
    }
}
