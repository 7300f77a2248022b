package dev.newslog.ingest.format.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newslog.ingest.format.page.NativeStory.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The images of a page, as many as there is place for: those that its JSON-LD names, else those of OpenGraph.
final class PageImages {

    private static final int MOST = 50;
    private static final Rule CAPTION = Rule.text(5_000);
    private static final Rule CREDIT = Rule.line(500);

    private final PageAddresses addresses;
    private final ArrayNode images;
    private final Set<String> known = new HashSet<>();

    private PageImages(PageAddresses addresses, ArrayNode images) {
        this.addresses = addresses;
        this.images = images;
    }

    static void write(Thing article, MetaTags meta, PageAddresses addresses, NativeStory story) {
        PageImages images = new PageImages(addresses, story.submission().putArray("images"));
        article.things("image").forEach(images::add);
        if (images.images.isEmpty()) {
            meta.first("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "parsely-image-url")
                    .forEach(url -> images.add(url, List.of(), List.of()));
        }
    }

    private void add(Thing image) {
        image.addresses("contentUrl", "url", "@id").stream()
                .filter(url -> addresses.absolute(url).isPresent())
                .findFirst()
                .ifPresent(url -> add(
                        url,
                        image.texts("caption", "description"),
                        image.texts("creditText", "copyrightHolder", "author", "creator")));
    }

    private void add(String written, List<String> captions, List<String> credits) {
        String url = addresses.absolute(written).orElse("");
        if (images.size() < MOST && !url.isEmpty() && known.add(url)) {
            ObjectNode image = images.addObject().put("url", url);
            first(CAPTION, captions, image, "caption");
            first(CREDIT, credits, image, "credit");
        }
    }

    private static void first(Rule rule, List<String> said, ObjectNode image, String name) {
        said.stream()
                .map(Words::line)
                .filter(text -> NativeStory.obeys(rule, text))
                .findFirst()
                .ifPresent(text -> image.put(name, text));
    }
}
