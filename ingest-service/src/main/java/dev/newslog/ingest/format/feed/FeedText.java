package dev.newslog.ingest.format.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.newslog.events.content.CanonicalText;
import dev.newslog.events.content.HtmlText;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A title, a summary or a content.
///
/// @param written the name of its element
record FeedText(String written, String value, boolean isHtml) {

    /// RSS has no word for whether a text is HTML: it is where it looks like it.
    private static final Pattern HTML =
            Pattern.compile("<[a-zA-Z/!][^<>]*>|&(?:#\\d{1,9}|#[xX]\\p{XDigit}{1,9}|\\p{Alpha}\\w{1,30});");

    /// Vocabularies in which a text without a type is plain.
    private static final Set<String> SAYING = Set.of("atom", "media");

    private static final Set<String> PLAIN_TYPES = Set.of("", "text", "plain", "text/plain");
    private static final Set<String> HTML_TYPES = Set.of("html", "text/html", "xhtml", "application/xhtml+xml");

    /// All with one of these names that can be read and are not blank, in the order of the names.
    static List<FeedText> all(Element item, String... names) {
        return item.preferring(names)
                .flatMap(element -> of(element).stream())
                .filter(text -> !text.value.isBlank())
                .toList();
    }

    private static Optional<FeedText> of(Element element) {
        String type = type(element);
        String mode = element.attribute("mode").orElse("").toLowerCase(Locale.ROOT);
        if (!PLAIN_TYPES.contains(type) && !isHtml(type) && !type.startsWith("text/")) {
            return Optional.empty();
        }
        if (mode.equals("base64")) {
            return decoded(element.text()).map(text -> new FeedText(element.written(), text, isHtml(type)));
        }
        if (element.hasElements()) {
            return Optional.of(new FeedText(element.written(), inlineHtml(element), true));
        }
        String text = element.text();
        return Optional.of(new FeedText(element.written(), text, isHtml(element, type, mode, text)));
    }

    /// A media type, or a word of Atom. RSS has no types: what stands in their place means nothing.
    private static String type(Element element) {
        String type = element.attribute("type").orElse("").toLowerCase(Locale.ROOT);
        return element.name().startsWith("atom:") || isHtml(type) ? type : "";
    }

    /// Whether a text without elements is HTML. What is XHTML by its name, and not escaped by its
    /// mode, says by its elements that it is more than text.
    private static boolean isHtml(Element element, String type, String mode, String text) {
        boolean escaped = mode.isEmpty() ? !type.contains("xhtml") : mode.equals("escaped");
        if (isHtml(type)) {
            return escaped;
        }
        if (element.name().equals("content:encoded")) {
            return true;
        }
        boolean unsaid = type.isEmpty() && !SAYING.contains(element.name().replaceFirst(":.*", ""));
        return unsaid && HTML.matcher(text).find();
    }

    private static boolean isHtml(String type) {
        return HTML_TYPES.contains(type);
    }

    /// The `div` that Atom wants around XHTML is not part of it (RFC 4287, section 3.1.1.3).
    private static String inlineHtml(Element element) {
        List<Element> elements = element.elements().toList();
        boolean wrapped = elements.size() == 1
                && elements.getFirst().name().equals("xhtml:div")
                && element.around(withoutFirst(element)).isBlank();
        return Markup.html(wrapped ? elements.getFirst().nodes() : element.nodes());
    }

    private static List<Node> withoutFirst(Element element) {
        return element.nodes().stream()
                .filter(node -> !(node instanceof Element))
                .toList();
    }

    private static Optional<String> decoded(String base64) {
        try {
            return Optional.of(new String(Base64.getMimeDecoder().decode(base64), UTF_8));
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    /// The words alone.
    String plain() {
        return isHtml ? HtmlText.extract(value) : value;
    }

    /// The words in one line, where there are any. What has none but as it is written tells of
    /// mark-up: "How to use `<script>`".
    Optional<String> line() {
        return Stream.of(plain(), value)
                .map(CanonicalText::line)
                .filter(line -> !line.isEmpty())
                .findFirst();
    }

    Optional<String> words() {
        return Optional.of(CanonicalText.line(plain())).filter(line -> !line.isEmpty());
    }

    /// Other words of the same element.
    FeedText with(String other) {
        return new FeedText(written, other, false);
    }
}
