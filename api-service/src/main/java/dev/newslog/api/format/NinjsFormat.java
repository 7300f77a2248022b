package dev.newslog.api.format;

import dev.newslog.api.format.NinjsItem.AltId;
import dev.newslog.api.format.NinjsItem.InfoSource;
import dev.newslog.api.format.NinjsItem.Subject;
import dev.newslog.api.format.NinjsItem.Text;
import dev.newslog.events.content.Image;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Tells a story as IPTC ninjs 3.1, whole: the publisher's body as it was sent, and what Newslog calls it as `altIds`.
final class NinjsFormat implements CopyFormat {

    private static final String PLAIN = "text/plain";

    @Override
    public String mediaType() {
        return "application/vnd.iptc.ninjs+json";
    }

    @Override
    public String writer() {
        return "ninjs1";
    }

    @Override
    public Object told(Copy copy) {
        Story story = copy.story();
        return new NinjsItem(
                NinjsItem.Standard.NINJS_3_1,
                NinjsItem.uri(story.uri()).orElse(urn(story)),
                "text",
                "full",
                story.label(),
                story.firstCreated(),
                story.created(),
                story.pubStatus(),
                story.urgency(),
                story.language(),
                story.edNote(),
                story.byline(),
                List.of(new Text("main", PLAIN, story.headline())),
                descriptions(story),
                List.of(new Text("main", story.contentType(), copy.body())),
                subjects(story),
                List.of(new InfoSource(story.source(), "publisher")),
                NinjsItem.uri(story.url()).map(NinjsItem.Rendition::ofPage).stream()
                        .toList(),
                pictures(story),
                altIds(story));
    }

    /// ninjs has no place for corrections: they stand among the descriptions, in the role of their kind.
    private static List<Text> descriptions(Story story) {
        Optional<Text> correction = Optional.ofNullable(story.correction())
                .flatMap(note -> Optional.ofNullable(note.text()).map(text -> new Text(note.kind(), PLAIN, text)));
        return Stream.concat(
                        Stream.ofNullable(story.description()).map(text -> new Text("summary", PLAIN, text)),
                        correction.stream())
                .toList();
    }

    private static List<Subject> subjects(Story story) {
        return Stream.concat(
                        Stream.ofNullable(story.section()).map(section -> new Subject(section, "section")),
                        story.keywords().stream().map(keyword -> new Subject(keyword, "about")))
                .toList();
    }

    private static List<NinjsItem.Picture> pictures(Story story) {
        List<Image> images = story.images();
        return IntStream.range(0, images.size())
                .mapToObj(at ->
                        NinjsItem.Picture.of("image-" + (at + 1), urn(story) + "#image-" + (at + 1), images.get(at)))
                .toList();
    }

    private static List<AltId> altIds(Story story) {
        return Stream.concat(
                        Stream.ofNullable(story.uri()).map(uri -> new AltId("publisher-uri", uri)),
                        Stream.of(
                                new AltId("newslog-article", story.id().toString()),
                                new AltId("newslog-revision", String.valueOf(story.revision()))))
                .toList();
    }

    private static String urn(Story story) {
        return "urn:uuid:" + story.id();
    }
}
