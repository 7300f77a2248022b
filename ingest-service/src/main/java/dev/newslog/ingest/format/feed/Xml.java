package dev.newslog.ingest.format.feed;

import dev.newslog.ingest.format.document.Faults;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// Reads XML 1.0. It asks neither for files nor for the network, and its work is bounded by the length
/// of the document.
final class Xml {

    private static final String LEXICAL_HANDLER = "http://xml.org/sax/properties/lexical-handler";
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    /// They bound what declared entities become. There are none: but `&lt;` counts as one, of which a
    /// long feed that escapes its HTML has more.
    private static final List<String> LIMITS_OF_ENTITIES =
            List.of("jdk.xml.maxGeneralEntitySizeLimit", "jdk.xml.totalEntitySizeLimit");

    private static final String NO_LIMIT = "0";
    /// How the parser begins to tell of a limit of its own.
    private static final String LIMIT = "JAXP";

    private Xml() {}

    /// The root of a document without a document type, or null where a fault says why there is none.
    static @Nullable Element root(String text, Faults faults) {
        Tree tree = new Tree();
        try {
            SAXParser parser = parser();
            parser.setProperty(LEXICAL_HANDLER, tree);
            parser.parse(new InputSource(new StringReader(text)), tree);
            return tree.root();
        } catch (Tree.LimitException past) {
            faults.add("", past.getMessage() + place(past));
        } catch (SAXParseException malformed) {
            faults.add("", must(malformed) + place(malformed));
        } catch (SAXException | ParserConfigurationException | IOException impossible) {
            throw new IllegalStateException("the parser does not work", impossible);
        }
        return null;
    }

    private static SAXParser parser() throws SAXException, ParserConfigurationException {
        SAXParserFactory parsers = SAXParserFactory.newDefaultNSInstance();
        parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        parsers.setFeature(NO_DOCTYPE, true);
        SAXParser parser = parsers.newSAXParser();
        for (String limit : LIMITS_OF_ENTITIES) {
            parser.setProperty(limit, NO_LIMIT);
        }
        return parser;
    }

    private static String must(SAXParseException malformed) {
        return String.valueOf(malformed.getMessage()).startsWith(LIMIT)
                ? "must have no names longer than 1,000 and no elements with more than 200 attributes"
                : "must be well-formed XML";
    }

    private static String place(SAXParseException wrong) {
        return "; it is not at line %d, column %d".formatted(wrong.getLineNumber(), wrong.getColumnNumber());
    }
}
