package dev.newslog.api.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.events.content.Content;
import dev.newslog.events.content.ContentType;
import dev.newslog.events.content.Correction;
import dev.newslog.events.content.Image;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How the changes of a revision read as lines.
class DiffLinesTest {

    private static final Content FIRST = new Content(
            "Ferry stops",
            "Mara Lindqvist",
            "Local",
            "en",
            null,
            "It sails.\n\nNobody knows why.",
            ContentType.PLAIN,
            List.of("transport", "ferry"),
            List.of(new Image("https://example.org/a.jpg", "The ferry", null)),
            4,
            null,
            null);

    private static final Content SECOND = new Content(
            "Ferry stops",
            null,
            "local",
            "en",
            "A week.",
            "It stops.\n\nNobody knows why.",
            ContentType.PLAIN,
            List.of("islands", "transport"),
            List.of(new Image("https://example.org/a.jpg", "The old ferry", "Courier")),
            3,
            "Adds",
            new Correction(Correction.Kind.CORRECTION, "Wrong pier.\nSorry."));

    @Test
    void each_field_that_changed_has_a_part_of_its_own() {
        String lines = new DiffLines(DiffTexts.revision(1, FIRST), DiffTexts.revision(2, SECOND)).written();

        assertThat(lines).isEqualTo("""
                Changed from revision 1 to 2 of article %1$s: byline, section, description, body, keywords, images, urgency, edNote, correction
                --- articles/%1$s/revisions/1/byline
                +++ /dev/null
                @@ -1 +0,0 @@
                -Mara Lindqvist
                \\ No newline at end of file
                --- articles/%1$s/revisions/1/section
                +++ articles/%1$s/revisions/2/section
                @@ -1 +1 @@
                -Local
                \\ No newline at end of file
                +local
                \\ No newline at end of file
                --- /dev/null
                +++ articles/%1$s/revisions/2/description
                @@ -0,0 +1 @@
                +A week.
                \\ No newline at end of file
                --- articles/%1$s/revisions/1/body
                +++ articles/%1$s/revisions/2/body
                @@ -1,3 +1,3 @@
                -It sails.
                +It stops.
                \s
                 Nobody knows why.
                \\ No newline at end of file
                --- articles/%1$s/revisions/1/keywords
                +++ articles/%1$s/revisions/2/keywords
                @@ -1,2 +1,2 @@
                -ferry
                +islands
                 transport
                --- articles/%1$s/revisions/1/images
                +++ articles/%1$s/revisions/2/images
                @@ -1,2 +1,3 @@
                 url: https://example.org/a.jpg
                -caption: The ferry
                +caption: The old ferry
                +credit: Courier
                --- articles/%1$s/revisions/1/urgency
                +++ articles/%1$s/revisions/2/urgency
                @@ -1 +1 @@
                -4
                \\ No newline at end of file
                +3
                \\ No newline at end of file
                --- /dev/null
                +++ articles/%1$s/revisions/2/edNote
                @@ -0,0 +1 @@
                +Adds
                \\ No newline at end of file
                --- /dev/null
                +++ articles/%1$s/revisions/2/correction
                @@ -0,0 +1,3 @@
                +correction
                +Wrong pier.
                +Sorry.
                \\ No newline at end of file
                """.formatted(DiffTexts.ID));
    }

    @Test
    void the_same_revision_twice_is_one_line() {
        FoundText revision = DiffTexts.revision(2, SECOND);

        assertThat(new DiffLines(revision, revision).written())
                .isEqualTo("Changed from revision 2 to 2 of article %s: nothing\n".formatted(DiffTexts.ID));
    }

    @Test
    void a_body_that_changed_in_its_mark_up_alone_says_so() {
        FoundText before = DiffTexts.revision(1, ContentType.HTML, "<p>It <b>sails</b>.");
        FoundText after = DiffTexts.revision(2, ContentType.HTML, "<p>It <i>sails</i>.");

        assertThat(new DiffLines(before, after).written())
                .isEqualTo("Changed from revision 1 to 2 of article %s: body\n".formatted(DiffTexts.ID)
                        + "The words of the body are the same.\n");
    }
}
