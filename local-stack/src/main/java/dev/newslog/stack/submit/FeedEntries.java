package dev.newslog.stack.submit;

import java.io.ByteArrayInputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// How many entries an Atom or RSS document has: as many answers are expected.
final class FeedEntries {

    private static final Set<String> NAMES = Set.of("entry", "item");

    private FeedEntries() {}

    /// Counts them; none where it can't be read, which is for the service to say.
    static int count(byte[] feed) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        int count = 0;
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(feed));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT && NAMES.contains(reader.getLocalName())) {
                    count++;
                }
            }
            return count;
        } catch (XMLStreamException unreadable) {
            return 0;
        }
    }
}
