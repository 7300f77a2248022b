package dev.newslog.ingest.format.feed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/// Makes elements of what the parser tells, as many and as deep as a feed may need.
final class Tree extends DefaultHandler2 {

    private static final int DEEPEST = 200;
    private static final int MOST_ELEMENTS = 100_000;
    /// The parser looks through all of them for each name.
    private static final int MOST_NAMESPACES = 200;

    private final Element document = new Element("", "", Map.of(), List.of(), new ArrayList<>());
    private final Deque<Element> open = new ArrayDeque<>(List.of(document));
    private final StringBuilder words = new StringBuilder();
    private Map<String, String> declared = new LinkedHashMap<>();
    private boolean verbatim;
    private int elements;
    private int namespaces;
    private @Nullable String ofRoot;
    private @Nullable Locator locator;

    /// The root, once the document is read.
    Element root() {
        return document.elements().findFirst().orElseThrow();
    }

    /// Ends the reading where there is more than is read here.
    static final class LimitException extends SAXParseException {

        private static final long serialVersionUID = 1L;

        LimitException(String must, @Nullable Locator locator) {
            super(must, locator);
        }
    }

    @Override
    public void setDocumentLocator(Locator ofParser) {
        locator = ofParser;
    }

    @Override
    public void startPrefixMapping(String prefix, String namespace) throws SAXException {
        declared.put(prefix, namespace);
        if (++namespaces > MOST_NAMESPACES) {
            throw new LimitException("must have at most %d namespaces at a place".formatted(MOST_NAMESPACES), locator);
        }
    }

    @Override
    public void endPrefixMapping(String prefix) {
        namespaces--;
    }

    @Override
    public void startElement(String namespace, String local, String written, Attributes attributes)
            throws SAXException {
        if (++elements > MOST_ELEMENTS || open.size() > DEEPEST) {
            throw new LimitException(
                    "must have at most %d elements, at most %d deep".formatted(MOST_ELEMENTS, DEEPEST), locator);
        }
        if (ofRoot == null) {
            ofRoot = namespace;
        }
        endWords();
        Element element = new Element(
                Vocabulary.name(namespace, local, ofRoot), written, declared, all(attributes), new ArrayList<>());
        open.element().nodes().add(element);
        open.push(element);
        declared = new LinkedHashMap<>();
    }

    private static List<Attribute> all(Attributes attributes) {
        List<Attribute> all = new ArrayList<>(attributes.getLength());
        for (int at = 0; at < attributes.getLength(); at++) {
            String name = Vocabulary.name(attributes.getURI(at), attributes.getLocalName(at), "");
            all.add(new Attribute(name, attributes.getQName(at), attributes.getValue(at)));
        }
        return all;
    }

    @Override
    public void endElement(String namespace, String local, String written) {
        endWords();
        open.pop();
    }

    @Override
    public void characters(char[] characters, int from, int length) {
        words.append(characters, from, length);
    }

    @Override
    public void startCDATA() {
        endWords();
        verbatim = true;
    }

    @Override
    public void endCDATA() {
        endWords();
        verbatim = false;
    }

    private void endWords() {
        if (!words.isEmpty()) {
            open.element().nodes().add(new Words(words.toString(), verbatim));
            words.setLength(0);
        }
    }
}
