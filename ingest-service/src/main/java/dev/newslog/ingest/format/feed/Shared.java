package dev.newslog.ingest.format.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What of a feed goes into the document of each of its entries. It is kept small, as there may be a
/// thousand.
final class Shared {

    /// In characters.
    private static final int MOST = 16_384;

    private Shared() {}

    /// As many of these as there is place for.
    static List<Element> of(Stream<Element> elements) {
        List<Element> shared = new ArrayList<>();
        int left = MOST;
        for (Element element : (Iterable<Element>) elements::iterator) {
            int length = Markup.xml(element).length();
            if (length <= left) {
                shared.add(element);
                left -= length;
            }
        }
        return shared;
    }

    /// Whether the tag of an element, which can't be left out, is too long.
    static boolean isTooMuch(Element element) {
        return Markup.xml(element.around(List.of())).length() > MOST;
    }
}
