package dev.newslog.stack.submit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {

    @TempDir
    private Path folder;

    @Test
    void each_file_is_what_its_ending_says() throws IOException {
        for (String name : List.of("a.json", "b.ninjs", "c.txt", "d.HTML", "e.atom", "f.rss", "g.ndjson", "h.jsonl")) {
            write(name, "");
        }

        assertThat(all(folder).found())
                .extracting(document -> document.type().mediaType())
                .containsExactly(
                        "application/json",
                        "application/vnd.iptc.ninjs+json",
                        "text/plain; charset=utf-8",
                        "text/html",
                        "application/atom+xml",
                        "application/rss+xml",
                        "application/x-ndjson",
                        "application/x-ndjson");
    }

    @Test
    void the_first_element_of_xml_tells_which_feed_it_is() throws IOException {
        write("a.xml", "<?xml version='1.0'?><!-- news --><feed xmlns='http://www.w3.org/2005/Atom'/>");
        write("b.xml", "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss version='2.0'/>");
        write("c.xml", "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>");
        write("d.xml", "<nitf/>");
        write("e.xml", "no XML");

        Documents documents = all(folder);

        assertThat(documents.found())
                .extracting(document -> document.type().mediaType())
                .containsExactly("application/atom+xml", "application/rss+xml", "application/rss+xml");
        assertThat(documents.leftOut()).isEqualTo(2);
    }

    @Test
    void folders_are_walked_in_the_order_in_which_people_number() throws IOException {
        for (String name : List.of("ferry/10.json", "ferry/2.json", "bridge/1.json", "README.md", ".git/1.json")) {
            write(name, "");
        }

        Documents documents = all(folder);

        assertThat(documents.found())
                .extracting(
                        document -> folder.relativize(Path.of(document.name())).toString())
                .containsExactly("bridge/1.json", "ferry/2.json", "ferry/10.json");
        assertThat(documents.leftOut()).isEqualTo(1);
        assertThat(documents.found().getLast().folder())
                .isEqualTo(folder.resolve("ferry").toString());
    }

    @Test
    void a_given_type_is_that_of_all() throws IOException {
        write("story", "copy");

        assertThat(Documents.of(List.of(folder.toString(), "-"), new DocumentType("text/plain"))
                        .found())
                .hasSize(2)
                .allSatisfy(document -> assertThat(document.type().mediaType()).isEqualTo("text/plain"));
        assertThat(Documents.of(List.of("-"), null).areOneStream()).isTrue();
    }

    @Test
    void what_is_named_must_be_there_and_be_known() throws IOException {
        write("notes.md", "");

        assertThatThrownBy(() -> all(folder.resolve("none.json"))).hasMessageContaining("there is no ");
        assertThatThrownBy(() -> all(folder.resolve("notes.md"))).hasMessageContaining("add --type");
    }

    @Test
    void lines_bear_the_numbers_that_an_editor_shows() throws IOException {
        assertThat(numbered("a\n\n \t\r\nb\r\nc", 1)).containsExactly("1 a", "4 b\r", "5 c");
        assertThat(numbered("a\n\nb\nc\n", 3)).containsExactly("3 b", "4 c");
        assertThat(numbered("", 1)).isEmpty();
        assertThat(numbered("\n\n", 1)).isEmpty();
        String tooLong = "x".repeat(InputLines.MOST_KEPT + 100_000);
        assertThat(numbered(tooLong + "\nnext", 1).getFirst()).hasSize(2 + InputLines.MOST_KEPT);
        assertThat(numbered(tooLong + "\nnext", 1).getLast()).isEqualTo("2 next");
    }

    @Test
    void a_key_names_a_document_in_visible_characters() throws IOException {
        RunKey key = new RunKey("run");
        Document one = all(write("é.json", "")).found().getFirst();
        Document other = all(write("2.json", "")).found().getFirst();

        assertThat(key.with(one)).matches("run:[0-9a-f]{32}").isNotEqualTo(key.with(other));
        assertThatThrownBy(() -> new RunKey("\"quoted\"")).isInstanceOf(IllegalArgumentException.class);
        assertThat(RunKey.of(null).value()).hasSize(36);
    }

    private static List<String> numbered(String text, long first) throws IOException {
        InputLines lines = new InputLines(new ByteArrayInputStream(text.getBytes(UTF_8)), first);
        List<String> all = new ArrayList<>();
        for (Line line = lines.next(); line != null; line = lines.next()) {
            all.add(line.number() + " " + new String(line.document(), UTF_8));
        }
        return all;
    }

    private static Documents all(Path input) {
        return Documents.of(List.of(input.toString()), null);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
