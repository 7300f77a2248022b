package dev.newslog.ingest.format.ninjs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newslog.events.content.CanonicalText;
import dev.newslog.ingest.format.document.Faults;
import dev.newslog.ingest.format.document.Fields;
import dev.newslog.ingest.format.document.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The pictures of a ninjs document: itself where it is one, and those that it is associated with, as many as there is
/// place for. Of each the widest rendition that has an address on the web.
final class NinjsPictures {

    private static final int MOST = 50;
    private static final int LONGEST_CAPTION = 5_000;
    private static final int LONGEST_CREDIT = 500;
    private static final List<String> CREDITS = List.of("by", "byline", "copyrightHolder", "copyrightholder");

    private NinjsPictures() {}

    static void write(Fields ninjs, ObjectNode submission, Faults faults) {
        ArrayNode images = submission.putArray("images");
        List<Fields> items = new ArrayList<>(List.of(ninjs));
        items.addAll(ninjs.all("associations"));
        for (Fields item : items) {
            if ("picture".equals(item.text("type", Integer.MAX_VALUE)) && images.size() < MOST) {
                write(item, images, faults);
            }
        }
    }

    private static void write(Fields picture, ArrayNode images, Faults faults) {
        ObjectNode image = images.objectNode();
        address(picture).ifPresent(url -> image.put("url", url));
        NinjsText.plainFirst(NinjsText.all(picture, "descriptions", "description_"))
                .map(NinjsText::asPlain)
                .filter(caption -> hasWords(caption.value()) && isWithin(LONGEST_CAPTION, caption.value()))
                .ifPresent(caption -> {
                    image.put("caption", caption.value());
                    faults.place("/images/" + images.size() + "/caption", caption.pointer());
                });
        credit(picture).ifPresent(credit -> image.put("credit", credit));
        if (!image.isEmpty()) {
            images.add(image);
        }
    }

    /// An address that is none is no fault of the story.
    private static Optional<String> address(Fields picture) {
        String widest = null;
        int width = -1;
        for (Fields rendition : picture.all("renditions")) {
            Fields untold = rendition.untold();
            int wide = Objects.requireNonNullElse(untold.number("width", 0, Integer.MAX_VALUE), 0);
            String url = wide > width ? Rules.url(untold, "href") : null;
            if (url != null) {
                widest = url;
                width = wide;
            }
        }
        return Optional.ofNullable(widest);
    }

    private static Optional<String> credit(Fields picture) {
        return CREDITS.stream()
                .flatMap(name -> Stream.ofNullable(picture.text(name, Integer.MAX_VALUE)))
                .map(CanonicalText::line)
                .filter(credit -> isWithin(LONGEST_CREDIT, credit))
                .findFirst();
    }

    private static boolean hasWords(String text) {
        return !CanonicalText.line(text).isEmpty();
    }

    private static boolean isWithin(int longest, String text) {
        return text.codePointCount(0, text.length()) <= longest;
    }
}
