package dev.newslog.api.syndication.document;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes XML 1.0, whatever the texts are: a character that it can't hold becomes U+FFFD.
final class Xml {

    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;

    /// Begins with this element.
    ///
    /// @param namespaces prefixes and names in turn; the prefix of its own is empty
    Xml(String root, String... namespaces) {
        try {
            writer = WRITERS.createXMLStreamWriter(text);
            writer.writeStartDocument("UTF-8", "1.0");
            writer.writeStartElement(root);
            for (int at = 0; at < namespaces.length; at += 2) {
                writer.writeNamespace(namespaces[at], namespaces[at + 1]);
            }
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /// Begins an element, whose name may have a prefix.
    ///
    /// @param attributes names and values in turn
    Xml begin(String element, String... attributes) {
        try {
            writer.writeStartElement(element);
            attributes(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /// An element without content.
    Xml empty(String element, String... attributes) {
        try {
            writer.writeEmptyElement(element);
            attributes(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /// An element that has a text.
    Xml leaf(String element, String content, String... attributes) {
        try {
            begin(element, attributes);
            writer.writeCharacters(held(content));
            return end();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /// Ends the element that was begun last.
    Xml end() {
        try {
            writer.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /// All of it, each element ended.
    String document() {
        try {
            writer.writeEndDocument();
            writer.close();
            return text.toString();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int at = 0; at < attributes.length; at += 2) {
            writer.writeAttribute(attributes[at], held(attributes[at + 1]));
        }
    }

    /// XML 1.0, production 2. A carriage return would be read as another character.
    private static String held(String text) {
        StringBuilder held = new StringBuilder(text.length());
        text.codePoints()
                .map(character -> isHeld(character) ? character : '\uFFFD')
                .forEach(held::appendCodePoint);
        return held.toString();
    }

    private static boolean isHeld(int character) {
        return character == '\t'
                || character == '\n'
                || (character >= ' ' && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }

    private static IllegalStateException failed(XMLStreamException e) {
        return new IllegalStateException("a document can't be written", e);
    }
}
