package dev.newslog.ingest.format.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes elements: as XML, just as they were read, or as HTML.
final class Markup {

    /// Elements of HTML that have no end tag (HTML, section 13.1.2).
    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");

    private static final String END_OF_CDATA = "]]>";

    private final StringBuilder text = new StringBuilder();
    /// The namespaces that are in effect where it writes, by their prefixes.
    private final Map<String, String> declared = new HashMap<>();

    private Markup() {}

    /// A document of its own, in UTF-8.
    static String document(Element root) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml(root);
    }

    static String xml(Element element) {
        Markup markup = new Markup();
        markup.writeXml(element);
        return markup.text.toString();
    }

    /// What stands in an element of XHTML, as HTML, which knows neither prefixes nor empty elements.
    static String html(List<Node> nodes) {
        Markup markup = new Markup();
        nodes.forEach(markup::writeHtml);
        return markup.text.toString();
    }

    private void writeXml(Node node) {
        switch (node) {
            case Words words
            when words.verbatim() ->
                text.append("<![CDATA[").append(words.value()).append(END_OF_CDATA);
            case Words words -> writeEscaped(words.value());
            case Element element -> writeXmlElement(element);
        }
    }

    /// A namespace is declared where it was, unless it is in effect anyway.
    private void writeXmlElement(Element element) {
        text.append('<').append(element.written());
        Map<String, @Nullable String> before = new HashMap<>();
        element.declared().forEach((prefix, namespace) -> {
            String last = declared.put(prefix, namespace);
            before.put(prefix, last);
            if (!namespace.equals(last)) {
                writeAttribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, namespace);
            }
        });
        element.attributes().forEach(attribute -> writeAttribute(attribute.written(), attribute.value()));
        if (element.nodes().isEmpty()) {
            text.append("/>");
        } else {
            text.append('>');
            element.nodes().forEach(this::writeXml);
            text.append("</").append(element.written()).append('>');
        }
        before.forEach(this::declareAgain);
    }

    private void declareAgain(String prefix, @Nullable String namespace) {
        if (namespace == null) {
            declared.remove(prefix);
        } else {
            declared.put(prefix, namespace);
        }
    }

    private void writeHtml(Node node) {
        switch (node) {
            case Words words -> writeEscaped(words.value());
            case Element element -> writeHtmlElement(element);
        }
    }

    private void writeHtmlElement(Element element) {
        String name = local(element.written());
        text.append('<').append(name);
        for (Attribute attribute : element.attributes()) {
            if (attribute.written().indexOf(':') < 0) {
                writeAttribute(attribute.written(), attribute.value());
            }
        }
        text.append('>');
        if (!VOID.contains(name)) {
            element.nodes().forEach(this::writeHtml);
            text.append("</").append(name).append('>');
        }
    }

    private static String local(String written) {
        return written.substring(written.indexOf(':') + 1);
    }

    private void writeAttribute(String name, String value) {
        text.append(' ').append(name).append("=\"");
        for (int place = 0; place < value.length(); place++) {
            char character = value.charAt(place);
            switch (character) {
                case '"' -> text.append("&quot;");
                case '\t', '\n' -> text.append("&#").append((int) character).append(';');
                default -> writeEscaped(character);
            }
        }
        text.append('"');
    }

    private void writeEscaped(String value) {
        for (int place = 0; place < value.length(); place++) {
            writeEscaped(value.charAt(place));
        }
    }

    private void writeEscaped(char character) {
        switch (character) {
            case '<' -> text.append("&lt;");
            case '>' -> text.append("&gt;");
            case '&' -> text.append("&amp;");
            case '\r' -> text.append("&#13;");
            default -> text.append(character);
        }
    }
}
