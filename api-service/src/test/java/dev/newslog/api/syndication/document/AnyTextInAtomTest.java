package dev.newslog.api.syndication.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.io.FeedException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// No text breaks the document that it stands in.
class AnyTextInAtomTest {

    @Property(tries = 200)
    void any_text_makes_a_document(@ForAll("texts") String headline, @ForAll("texts") String body)
            throws FeedException {
        com.rometools.rome.feed.atom.Entry entry = AtomFormatTest.read(Telegram.document(
                        false,
                        List.of(new DeletedEntry(headline, Telegram.NINE, body)),
                        Telegram.bare("." + headline + ".", body)))
                .getEntries()
                .getFirst();

        assertThat(entry.getTitle()).startsWith(".").endsWith(".");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(60),
                Arbitraries.strings()
                        .withChars("\uFFFE\uFFFF\uD800\uDC00\u0001\u0085<>&\"']]>\r\n\t ")
                        .ofMaxLength(60));
    }
}
