package dev.newslog.events.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/// Writes the mark-up of one page that can be seen, in one spelling.
///
/// A long value of an attribute is written once; where it comes again, its number stands for it. The parser copies an
/// unclosed link into every paragraph that follows, and so its address would be written as often.
final class HtmlMarks {

    private static final Map<String, List<String>> SEEN_ATTRIBUTES =
            Map.of("a", List.of("href"), "img", List.of("src", "alt"));
    private static final Map<String, List<String>> NUMBERING =
            Map.of("ol", List.of("reversed", "start", "type"), "li", List.of("value"));

    private static final int LONG = 100;

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    String start(Element element) {
        StringBuilder start = new StringBuilder("<").append(HtmlElements.look(element));
        SEEN_ATTRIBUTES.getOrDefault(element.normalName(), List.of()).forEach(name -> write(element, name, start));
        NUMBERING.getOrDefault(element.normalName(), List.of()).stream()
                .filter(element::hasAttr)
                .forEach(name -> write(element, name, start));
        return start.append('>').toString();
    }

    static String end(Element element) {
        return "</" + HtmlElements.look(element) + ">";
    }

    static String escape(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private void write(Element element, String name, StringBuilder start) {
        String value = values.computeIfAbsent(element.attr(name), HtmlMarks::oneLine);
        Integer earlier = value.length() < LONG ? null : numbers.putIfAbsent(value, numbers.size());
        start.append(' ').append(name).append('=');
        if (earlier == null) {
            start.append('"').append(escape(value)).append('"');
        } else {
            start.append(earlier);
        }
    }

    private static String oneLine(String written) {
        return CanonicalText.spaced(HtmlReader.normal(written));
    }
}
