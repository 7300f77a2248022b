package dev.newslog.api.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.newslog.api.diff.Operation;
import dev.newslog.api.diff.Operation.Op;
import dev.newslog.events.content.ContentType;
import java.util.List;
import org.junit.jupiter.api.Test;

/// HTML bodies are compared as readers see them, block by block.
class HtmlDiffTest {

    private static final String STORY = """
            <article class="story"><h2>What is known</h2>
            <p>The ferry <em>Havsbris</em> stops for a week. <a href="/engine">Its engine</a> has to be repaired.</p>
            <figure><img src="ferry.jpg"><figcaption>The Havsbris at pier 3</figcaption></figure>
            <ul><li>Islanders can take the mail boat.</li><li>Tickets stay valid.</li></ul>
            <blockquote><p>&#8220;Nobody told us,&#8221; says the baker.</p></blockquote>
            <table><tr><th>Day</th><th>Boats</th></tr><tr><td>Monday</td><td>two</td></tr></table>
            <pre>Timetable 12</pre></article>""";

    @Test
    void other_mark_up_around_the_same_words_is_no_change_of_the_text() {
        String later = STORY.replace("<article class=\"story\">", "<div><div id=1>")
                .replace("</article>", "</div></div>")
                .replace("<em>Havsbris</em>", "<b>Havsbris</b>")
                .replace("&#8220;", "\u201c")
                .replace("\n", "\n\n  ");

        DiffView diff = between(STORY, later);

        assertThat(diff.changed()).containsExactly("body");
        assertThat(diff.body()).extracting(Operation::op).containsExactly(Op.EQUAL);
    }

    @Test
    void words_change_within_their_block_whatever_block_it_is() {
        assertThat(changes("<h2>What is known</h2>", "<h2>What we know</h2>")).containsExactly("-is known", "+we know");
        assertThat(changes("at pier 3</figcaption>", "at pier 4</figcaption>")).containsExactly("-3", "+4");
        assertThat(changes("take the mail boat", "take the last boat")).containsExactly("-mail", "+last");
        assertThat(changes("says the baker", "says a baker")).containsExactly("-the", "+a");
        assertThat(changes("<td>two</td>", "<td>three</td>")).containsExactly("-two", "+three");
        assertThat(changes("<pre>Timetable 12</pre>", "<pre>Timetable 13</pre>"))
                .containsExactly("-12", "+13");
        assertThat(changes("<em>Havsbris</em>", "<em>Havsörn</em>")).containsExactly("-Havsbris", "+Havsörn");
    }

    @Test
    void a_block_that_moved_is_marked_as_moved() {
        String item = "<li>Tickets stay valid.</li>";
        String quote = "<blockquote><p>&#8220;Nobody told us,&#8221; says the baker.</p></blockquote>";

        assertThat(moves(STORY.replace(item, "").replace("<ul>", "<ul>" + item)))
                .containsOnly("Tickets stay valid.");
        assertThat(moves(STORY.replace(quote, "").replace("<h2>", quote + "<h2>")))
                .containsOnly("\u201cNobody told us,\u201d says the baker.");
    }

    @Test
    void a_block_that_stands_between_others_is_one_insertion() {
        String later = STORY.replace("<ul>", "<p>The mayor is silent.</p><ul>");

        assertThat(between(STORY, later).body())
                .filteredOn(operation -> operation.op() != Op.EQUAL)
                .extracting(Operation::op, Operation::text)
                .containsExactly(tuple(Op.INSERT, "The mayor is silent.\n\n"));
    }

    @Test
    void plain_text_that_became_html_is_compared_by_its_words() {
        FoundText plain = DiffTexts.revision(1, ContentType.PLAIN, "It sails.\n\nNobody knows why.");
        FoundText html = DiffTexts.revision(2, ContentType.HTML, "<p>It sails.<p>Somebody knows <i>why</i>.");

        DiffView diff = DiffView.between(plain, html);

        assertThat(diff.changed()).containsExactly("body", "contentType");
        assertThat(changes(diff)).containsExactly("-Nobody", "+Somebody");
    }

    private static List<String> changes(String before, String after) {
        assertThat(STORY).contains(before);
        return changes(between(STORY, STORY.replace(before, after)));
    }

    private static List<String> changes(DiffView diff) {
        return diff.body().stream()
                .filter(operation -> operation.op() != Op.EQUAL)
                .map(operation -> (operation.op() == Op.INSERT ? "+" : "-") + operation.text())
                .toList();
    }

    private static List<String> moves(String later) {
        List<Operation> moves = between(STORY, later).body().stream()
                .filter(operation -> operation.move() != null)
                .toList();
        assertThat(moves).extracting(Operation::op).containsExactlyInAnyOrder(Op.DELETE, Op.INSERT);
        return moves.stream().map(Operation::text).toList();
    }

    private static DiffView between(String before, String after) {
        return DiffView.between(
                DiffTexts.revision(1, ContentType.HTML, before), DiffTexts.revision(2, ContentType.HTML, after));
    }
}
