package dev.newslog.store.verify;

import static dev.newslog.store.Events.killed;
import static dev.newslog.store.Events.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.stack.Database;
import dev.newslog.stack.LocalStackResource;
import dev.newslog.store.TestArchive;
import dev.newslog.store.TestLog;
import dev.newslog.store.verify.Verdict.Misfit;
import dev.newslog.store.verify.Verdict.Sound;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// An archive that the real store wrote fits; whatever is altered in it is found and named.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class VerificationTest {

    private final UUID story = UUID.randomUUID();
    private TestArchive archive;

    @BeforeEach
    void archiveTwoStories() {
        archive = TestArchive.ofApplication().migrated();
        archive.run("delete from receipt; delete from change; delete from revision; delete from article");
        UUID other = UUID.randomUUID();
        try (TestLog log = TestLog.ofApplication()) {
            log.append(
                    said(story, "1", "The ferry leaves at nine."),
                    said(story, "3", "The ferry leaves late."),
                    said(story, "2", "The ferry leaves at ten."),
                    killed(story),
                    said(other, "1", "The pier is closed."));
        }
        archive.awaitReceipts(story, 4);
        archive.awaitReceipts(other, 1);
    }

    @AfterEach
    void leaveNothing() {
        archive.run("delete from receipt; delete from change; delete from revision; delete from article");
    }

    @Test
    void an_archive_that_nobody_touched_fits_row_by_row() throws SQLException {
        Verdict verdict = verdictAfter("select 1");

        assertThat(verdict).isInstanceOfSatisfying(Sound.class, sound -> {
            assertThat(sound.articles()).isEqualTo(2);
            assertThat(sound.revisions()).isEqualTo(4);
            assertThat(sound.changes()).isEqualTo(5);
            assertThat(sound.unproven()).isZero();
            assertThat(sound.digest()).matches("sha-256:[0-9a-f]{64}");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            revision 2 | update revision set body = replace(body, 'late', 'lAte') where number = 2
            revision 1 | update revision set headline = concat(headline, '.') where number = 1
            revision 1 | update revision set field_digests = set_byte(field_digests, 5, get_byte(field_digests, 5) # 1) where number = 1
            revision 3 | update revision set content_type = 'text/html' where number = 3
            change 3   | update change set logged_at = logged_at + interval '1 microsecond' where ordinal = 3
            change 2   | update change set received_at = null where ordinal = 2
            change 1   | update change set version_created = now() where ordinal = 1
            change 4   | update change set pub_status = 'usable' where ordinal = 4
            change 4   | update change set type = 'withheld' where ordinal = 4
            change 4   | update change set type = 'sold' where ordinal = 4
            change 2   | delete from change where ordinal = 2
            change 1   | update revision set chain_digest = decode('00', 'hex') where number = 1
            change 1   | update revision set version_created = now() where number = 1
            change 2   | update revision set first_created = now() where number = 2
            change 1   | update revision set received_at = received_at - interval '1 day' where number = 1
            change 3   | update revision set logged_at = logged_at - interval '1 day' where number = 3
            change 3   | delete from revision where number = 3
            article    | update article set current_revision = 1
            article    | delete from change where ordinal = 4
            article    | update article set pub_status = 'usable'
            article    | update article set chain_digest = decode('00', 'hex')
            article    | update article set revisions = 4
            """)
    void whatever_is_altered_is_found_and_named(String row, String alteration) throws SQLException {
        String ofTheStory = alteration.startsWith("update article")
                ? alteration + " where id = '" + story + "'"
                : alteration + " and article_id = '" + story + "'";

        Verdict verdict = verdictAfter(ofTheStory);

        assertThat(verdict).isInstanceOfSatisfying(Misfit.class, misfit -> {
            assertThat(misfit.articleId()).isEqualTo(story);
            assertThat(misfit.row()).isEqualTo(row);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from article where id = '%1$s'",
                "delete from article where id = '%1$s'; delete from change where article_id = '%1$s'"
            })
    void an_article_that_is_gone_is_missed_by_what_it_was_made_of(String alteration) throws SQLException {
        Verdict verdict = verdictAfter(alteration.formatted(story));

        assertThat(verdict).isInstanceOfSatisfying(Misfit.class, misfit -> {
            assertThat(misfit.articleId()).isEqualTo(story);
            assertThat(misfit.row()).isEqualTo("article");
        });
    }

    @Test
    void a_status_that_changed_before_the_times_were_kept_is_counted_as_unproven() throws SQLException {
        Verdict verdict = verdictAfter("update change set received_at = null where ordinal = 4");

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Sound.class, sound -> assertThat(sound.unproven()).isEqualTo(1));
    }

    /// Of the archive after an alteration, which is taken back.
    private Verdict verdictAfter(String alteration) throws SQLException {
        try (Connection owner = archive.connect(Database.OWNER);
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute(alteration);
            Verdict verdict = Verification.of(owner);
            owner.rollback();
            return verdict;
        }
    }
}
