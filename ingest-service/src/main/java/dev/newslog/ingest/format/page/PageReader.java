package dev.newslog.ingest.format.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newslog.ingest.format.page.NativeStory.Rule;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// Brings one page into the native form. Of each field, what JSON-LD says comes before what OpenGraph says, that before
/// other `meta`, and that before what stands in an element; but the address is the canonical link before all.
final class PageReader {

    private static final int MOST_KEYWORDS = 50;
    private static final Rule KEYWORD = Rule.line(200);
    private static final Rule CORRECTION = Rule.text(5_000);

    private final Element page;
    private final MetaTags meta;
    private final PageAddresses addresses;
    private final Thing article;
    private final List<String> sites;
    private final NativeStory story = new NativeStory();

    PageReader(Element page) {
        this.page = page;
        this.meta = MetaTags.of(page);
        this.addresses = PageAddresses.of(page, meta);
        Set<String> headlines = new HashSet<>(Headlines.of(page, meta, Thing.nothing(), List.of()));
        this.article = StructuredData.of(page)
                .article(thing -> addresses.isOfPage(thing.addresses("url", "mainEntityOfPage", "@id"))
                        || thing.texts("headline").stream().map(Words::line).anyMatch(headlines::contains));
        this.sites = joined(meta.all("og:site_name", "application-name", "publisher"), article.texts("publisher"));
    }

    ObjectNode read() {
        addresses
                .ofPage(article.addresses("url", "mainEntityOfPage"))
                .ifPresent(url -> story.submission().put("url", url));
        PageTimes.write(page, meta, article, story);
        story.require("headline", Rule.line(500), Headlines.of(page, meta, article, sites));
        story.write("byline", Rule.line(500), Authors.of(page, meta, article, sites));
        story.write("section", Rule.line(100), sections());
        story.write("language", Languages::read, Languages.of(page, meta, article));
        story.write("description", Rule.text(5_000), descriptions());
        writeKeywords();
        PageImages.write(article, meta, addresses, story);
        writeCorrection();
        ArticleText.of(page, article)
                .ifPresent(body -> story.submission().put("body", body).put("contentType", "text/plain"));
        return story.submission();
    }

    private List<String> sections() {
        return joined(
                article.texts("articleSection"),
                meta.all("article:section", "section", "parsely-section", "articleSection"));
    }

    private List<String> descriptions() {
        return joined(
                article.texts("description"),
                meta.all("og:description", "description", "twitter:description", "dc.description"));
    }

    private static List<String> joined(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).map(Words::line).toList();
    }

    private void writeKeywords() {
        List<String> said = article.texts("keywords");
        ArrayNode keywords = story.submission().putArray("keywords");
        (said.isEmpty()
                        ? meta.first("article:tag", "news_keywords", "keywords", "parsely-tags", "sailthru.tags")
                        : said)
                .stream()
                        .flatMap(words -> Arrays.stream(words.split("[,;]", -1)))
                        .map(Words::line)
                        .filter(word -> NativeStory.obeys(KEYWORD, word))
                        .distinct()
                        .limit(MOST_KEYWORDS)
                        .forEach(keywords::add);
    }

    /// A string stands for an object that has nothing but an address.
    private void writeCorrection() {
        article.things("correction").stream()
                .flatMap(correction ->
                        correction.texts("text", "description", "url").stream().limit(1))
                .map(Words::legible)
                .filter(text -> NativeStory.obeys(CORRECTION, text))
                .findFirst()
                .ifPresent(text -> story.submission()
                        .putObject("correction")
                        .put("kind", "correction")
                        .put("text", text));
    }
}
