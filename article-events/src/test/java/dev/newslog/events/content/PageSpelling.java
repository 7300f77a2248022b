package dev.newslog.events.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// One of the many ways to write the same page.
final class PageSpelling {

    private static final Map<String, String> ELEMENTS_OF = Map.of("strong", "b", "em", "i", "s", "strike");
    private static final Map<Integer, String> ENTITIES = Map.of(
            (int) '&', "&amp;", (int) '<', "&lt;", (int) '>', "&gt;", (int) '"', "&quot;", (int) 'é', "&eacute;");

    private final Spelling spelling;

    PageSpelling(long seed) {
        this.spelling = new Spelling(seed);
    }

    String of(Page page) {
        String blocks = page.blocks().stream().map(this::block).collect(Collectors.joining(unseen()));
        return spelling.oneOf(
                blocks,
                "<!DOCTYPE html><html><head><title>Ferry</title></head><body class=a>" + blocks + "</body></html>",
                "<div>" + blocks + "</div>");
    }

    private String block(Page.Block block) {
        String words = block.words().stream()
                .map(this::word)
                .collect(Collectors.joining(spelling.between(), space(), space()));
        return block.look().equals("p")
                ? spelling.oneOf(
                        start("p") + words,
                        element("p", words),
                        element("div", words),
                        element("center", words),
                        element("section", element("p", words)))
                : element(block.look(), words);
    }

    private String word(Page.Word word) {
        String text = text(word.text());
        if (word.isLink()) {
            return element("a", text, attribute("href", word.mark()));
        }
        String unmarked = spelling.oneOf(text, element("span", text), element("font", text));
        return word.mark().isEmpty() ? unmarked : element(name(word.mark()), space() + unmarked + space());
    }

    private String text(String word) {
        return characters(spelling.word(word)).stream().collect(Collectors.joining(unseenInAWord()));
    }

    private List<String> characters(String text) {
        return text.codePoints().mapToObj(this::character).toList();
    }

    private String character(int character) {
        String asItself =
                character == '&' || character == '<' ? ENTITIES.get(character) : Character.toString(character);
        return spelling.oneOf(
                asItself,
                asItself,
                ENTITIES.getOrDefault(character, asItself),
                "&#" + character + ";",
                "&#x%05x;".formatted(character));
    }

    private String element(String name, String inner, String... attributes) {
        return start(name, attributes) + inner + "</" + cased(name) + spelling.oneOf("", " ", "\n") + ">";
    }

    private String start(String name, String... attributes) {
        List<String> all = new ArrayList<>(List.of(attributes));
        all.addAll(List.of(
                        attribute("class", "lead big"),
                        attribute("title", "x > y"),
                        "data-id=7",
                        "onclick='a<b'",
                        "Draggable")
                .subList(0, spelling.upTo(5)));
        return spelling.shuffled(all).stream()
                .collect(Collectors.joining(spelling.oneOf(" ", "\n\t"), "<" + cased(name) + " ", " >"));
    }

    private String attribute(String name, String value) {
        String written = String.join("", characters(value)).replace("\"", "&quot;");
        return cased(name) + spelling.oneOf("=\"" + written + '"', " = '" + written + "'", quoteless(value, written));
    }

    private static String quoteless(String value, String written) {
        return "=" + (value.indexOf(' ') < 0 ? written : '"' + written + '"');
    }

    private String name(String mark) {
        return spelling.oneOf(mark, ELEMENTS_OF.getOrDefault(mark, mark));
    }

    private String cased(String name) {
        return spelling.oneOf(name, name.toUpperCase(Locale.ROOT));
    }

    private String space() {
        return spelling.maybe(spelling.between());
    }

    private String unseenInAWord() {
        return spelling.oneOf("", "", "", "<!-- a > b -->", "<wbr>", "<span></span>", "<script>x < 1</script>");
    }

    private String unseen() {
        return spelling.oneOf(
                "",
                spelling.between(),
                "<!---->",
                "<style>p{}</style>",
                "<p hidden>9</p>",
                "<template>9</template>",
                "<br>");
    }
}
