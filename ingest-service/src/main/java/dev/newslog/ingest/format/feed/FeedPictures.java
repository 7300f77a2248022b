package dev.newslog.ingest.format.feed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The pictures of an entry: those of media RSS, of each group of renditions the widest, and the
/// enclosures. A thumbnail stands in where there is no other.
final class FeedPictures {

    private static final int MOST = 50;
    private static final int LONGEST_CAPTION = 5_000;
    private static final int LONGEST_CREDIT = 500;
    private static final Pattern PICTURE = Pattern.compile("(?s)\\.(?:jpe?g|png|gif|webp|avif)(?:[?#].*)?$");

    private final Element item;
    private final String base;
    private final ArrayNode images;
    private final Set<String> seen = new HashSet<>();

    private FeedPictures(Element item, String base, ArrayNode images) {
        this.item = item;
        this.base = base;
        this.images = images;
    }

    static void write(Element item, String base, ObjectNode submission) {
        new FeedPictures(item, base, submission.putArray("images")).write();
    }

    private void write() {
        media(item).forEach(content -> add(content, content));
        item.all("media:group")
                .forEach(group -> media(group)
                        .max(Comparator.comparingInt(FeedPictures::width))
                        .ifPresent(content -> add(content, content, group)));
        item.all("enclosure", "atom:link", "link")
                .filter(FeedPictures::isEnclosure)
                .filter(FeedPictures::isPicture)
                .forEach(this::add);
        item.all("image").forEach(image -> image.text("url").ifPresent(url -> add(url)));
        if (images.isEmpty()) {
            thumbnails().forEach(this::add);
        }
    }

    private static boolean isEnclosure(Element link) {
        return link.name().equals("enclosure")
                || link.attribute("rel").orElse("").equals("enclosure");
    }

    private static Stream<Element> media(Element parent) {
        return parent.all("media:content").filter(FeedPictures::isPicture);
    }

    private Stream<Element> thumbnails() {
        return Stream.concat(Stream.of(item), item.all("media:content", "media:group"))
                .flatMap(parent -> parent.all("media:thumbnail"));
    }

    private static boolean isPicture(Element media) {
        String said =
                media.attribute("medium").or(() -> media.attribute("type")).orElse("");
        return said.isEmpty()
                ? PICTURE.matcher(address(media).toLowerCase(Locale.ROOT)).find()
                : said.toLowerCase(Locale.ROOT).startsWith("image");
    }

    private static String address(Element media) {
        return media.attribute("url").or(() -> media.attribute("href")).orElse("");
    }

    private static int width(Element media) {
        try {
            return media.attribute("width").map(Integer::parseInt).orElse(0);
        } catch (NumberFormatException unknown) {
            return 0;
        }
    }

    private void add(Element media, Element... told) {
        add(address(media), told);
    }

    /// @param told where a caption and a credit may stand; the entry may have a credit for all
    private void add(String address, Element... told) {
        Optional<String> url = Addresses.url(base, address).filter(found -> images.size() < MOST && seen.add(found));
        url.ifPresent(found -> {
            ObjectNode image = images.addObject().put("url", found);
            Arrays.stream(told)
                    .flatMap(place -> FeedText.all(place, "media:description", "media:title").stream())
                    .flatMap(text -> Usable.text(text.plain(), LONGEST_CAPTION).stream())
                    .findFirst()
                    .ifPresent(caption -> image.put("caption", caption));
            Stream.concat(Arrays.stream(told), Stream.of(item))
                    .flatMap(place -> place.text("media:credit").stream())
                    .flatMap(credit -> Usable.line(credit, LONGEST_CREDIT).stream())
                    .findFirst()
                    .ifPresent(credit -> image.put("credit", credit));
        });
    }
}
