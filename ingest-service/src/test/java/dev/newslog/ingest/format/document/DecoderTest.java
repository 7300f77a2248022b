package dev.newslog.ingest.format.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newslog.edge.Problems.Fault;
import java.nio.charset.Charset;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecoderTest {

    private static final String TEXT = "Fähre – “später”";
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @Test
    void without_a_word_it_is_utf_8() {
        assertThat(decoded(TEXT.getBytes(UTF_8), null)).isEqualTo(TEXT);
        assertThat(decoded("\ufeff".concat(TEXT).getBytes(UTF_8), null)).isEqualTo(TEXT);
        assertThat(decoded("a \ufffd is meant".getBytes(UTF_8), null)).isEqualTo("a \ufffd is meant");
    }

    @Test
    void a_byte_order_mark_wins_over_what_the_header_says() {
        assertThat(decoded("\ufeff".concat(TEXT).getBytes(UTF_16LE), "utf-8")).isEqualTo(TEXT);
        assertThat(decoded("\ufeff".concat(TEXT).getBytes(UTF_16BE), "iso-8859-1"))
                .isEqualTo(TEXT);
        assertThat(decoded("\ufeff".concat(TEXT).getBytes(UTF_8), "windows-1252"))
                .isEqualTo(TEXT);
    }

    @Test
    void the_header_wins_over_what_the_document_says() {
        String decoded =
                Decoder.decode(new Document(TEXT.getBytes(WINDOWS), "windows-1252"), bytes -> "utf-8", new Faults());

        assertThat(decoded).isEqualTo(TEXT);
    }

    @Test
    void latin_1_has_the_quotes_that_the_web_gives_it() {
        assertThat(decoded(TEXT.getBytes(WINDOWS), "ISO-8859-1")).isEqualTo(TEXT);
        assertThat(decoded("Fähre".getBytes(ISO_8859_1), "latin1")).isEqualTo("Fähre");
        assertThat(decoded(TEXT.getBytes(WINDOWS), "cp819")).isEqualTo(TEXT);
    }

    @Test
    void other_scripts_have_their_own() {
        assertThat(decoded("新闻".getBytes(Charset.forName("GB18030")), "gb2312")).isEqualTo("新闻");
        assertThat(decoded("号外".getBytes(Charset.forName("windows-31j")), "Shift_JIS"))
                .isEqualTo("号外");
        assertThat(decoded("Новости".getBytes(Charset.forName("KOI8-R")), "koi8-r"))
                .isEqualTo("Новости");
    }

    @Test
    void a_wrong_byte_is_a_fault_whatever_it_is_encoded_in() {
        assertFaulty(new Document("Fähre".getBytes(ISO_8859_1), null), "", "must be UTF-8");
        assertFaulty(new Document(new byte[] {(byte) 0x81}, "windows-1252"), "", "must be windows-1252");
        assertFaulty(new Document(new byte[] {(byte) 0xff, (byte) 0xff}, "gbk"), "", "must be GB18030");
        assertFaulty(new Document(new byte[] {(byte) 0xfe, (byte) 0xff, 0}, null), "", "must be UTF-16BE");
    }

    @Test
    void an_unknown_charset_is_a_fault_of_who_named_it() {
        assertFaulty(new Document(new byte[0], "martian"), "Content-Type", "names a charset");
        assertFaulty(new Document(new byte[0], "\u00e9 ,"), "Content-Type", "names a charset");
        Faults faults = new Faults();

        assertThat(Decoder.decode(new Document(new byte[0], null), bytes -> "martian", faults))
                .isNull();
        assertThat(faults.isFaulty("")).isTrue();
    }

    @Property(tries = 1_000)
    void any_bytes_under_any_charset_are_text_or_a_fault(@ForAll byte[] bytes, @ForAll int choice) {
        List<String> labels = List.of("utf-8", "utf-16", "utf-32", "gbk", "big5", "euc-kr", "iso-2022-jp", "koi8-u");
        Faults faults = new Faults();

        String text = Decoder.decode(new Document(bytes, labels.get(Math.floorMod(choice, labels.size()))), faults);

        assertThat(text == null).isNotEqualTo(faults.isEmpty());
    }

    private static @Nullable String decoded(byte[] bytes, @Nullable String charset) {
        Faults faults = new Faults();
        String text = Decoder.decode(new Document(bytes, charset), faults);
        faults.throwIfAny();
        return text;
    }

    private static void assertFaulty(Document document, String pointer, String detail) {
        assertThatThrownBy(() -> decoded(document.bytes(), document.charset()))
                .asInstanceOf(InstanceOfAssertFactories.type(FaultyDocumentException.class))
                .extracting(FaultyDocumentException::faults, InstanceOfAssertFactories.list(Fault.class))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.pointer()).isEqualTo(pointer);
                    assertThat(fault.detail()).startsWith(detail);
                });
    }
}
