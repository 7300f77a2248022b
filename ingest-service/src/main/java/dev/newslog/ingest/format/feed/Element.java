package dev.newslog.ingest.format.feed;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// An element of an XML document.
///
/// @param name by [Vocabulary], whatever prefix it has
/// @param written its name with the prefix that stands in the document
/// @param declared the namespaces declared at it, by their prefixes
record Element(String name, String written, Map<String, String> declared, List<Attribute> attributes, List<Node> nodes)
        implements Node {

    /// The elements in it.
    Stream<Element> elements() {
        return nodes.stream().filter(Element.class::isInstance).map(Element.class::cast);
    }

    /// Those in it that have one of these names, in their order.
    Stream<Element> all(String... names) {
        return elements().filter(element -> Arrays.asList(names).contains(element.name));
    }

    /// Those in it that have one of these names and are not empty, in the order of the names.
    Stream<Element> preferring(String... names) {
        return Arrays.stream(names).flatMap(this::all).filter(element -> !element.isBlank());
    }

    /// The text of the first one that has words, without the white space around it.
    Optional<String> text(String... names) {
        return preferring(names)
                .map(Element::text)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /// All text in it, at any depth.
    String text() {
        StringBuilder text = new StringBuilder();
        appendTo(text);
        return text.toString();
    }

    private void appendTo(StringBuilder text) {
        for (Node node : nodes) {
            switch (node) {
                case Words words -> text.append(words.value());
                case Element element -> element.appendTo(text);
            }
        }
    }

    /// Whether nothing stands in it but white space.
    boolean isBlank() {
        return nodes.stream()
                .allMatch(node -> node instanceof Words words && words.value().isBlank());
    }

    boolean hasElements() {
        return elements().findAny().isPresent();
    }

    /// The value of an attribute that is not blank.
    Optional<String> attribute(String attribute) {
        return attributes.stream()
                .filter(candidate -> candidate.name().equals(attribute))
                .map(candidate -> candidate.value().strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /// The same element around other things.
    Element around(List<? extends Node> others) {
        return new Element(name, written, declared, attributes, List.copyOf(others));
    }
}
