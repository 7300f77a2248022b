package dev.newslog.ingest.format.page;

import dev.newslog.ingest.format.document.Fields;
import dev.newslog.ingest.format.document.Rules;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Which language a page says that it is in.
final class Languages {

    /// Subtags as they are in use: the English name of a language is well-formed, too, but never meant as a tag.
    private static final Pattern TAG = Pattern.compile("[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*+");

    private Languages() {}

    /// As tags, the best first: `de_DE` is `de-DE`.
    static List<String> of(Element page, MetaTags meta, Thing article) {
        return Stream.of(
                        article.things("inLanguage").stream()
                                .flatMap(language -> language.texts("alternateName", "url", "name").stream())
                                .toList(),
                        meta.all("inLanguage", "og:locale", "language", "content-language"),
                        meta.all("dc.language", "dcterms.language"),
                        page.select("html").eachAttr("lang"))
                .flatMap(List::stream)
                .map(tag -> tag.strip().replace('_', '-'))
                .toList();
    }

    /// The rule of a tag.
    static @Nullable Object read(Fields fields, String name) {
        String tag = Rules.language(fields, name);
        return tag != null && TAG.matcher(tag).matches() ? tag : null;
    }
}
