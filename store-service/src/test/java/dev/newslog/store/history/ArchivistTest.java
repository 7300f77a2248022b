package dev.newslog.store.history;

import static dev.newslog.store.history.Stories.MORNING;
import static dev.newslog.store.history.Stories.ferry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.events.ArticleEvent;
import dev.newslog.events.ArticleSubmitted;
import dev.newslog.events.identity.IdentityKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ArchivistTest {

    private static final UUID FERRY = ferry().articleId();

    private final InMemoryArchive archive = new InMemoryArchive();
    private int minute;

    @Test
    void a_first_version_makes_an_article() {
        Folding folding = log(say(ferry(), "A"));

        assertThat(folding.outcome()).isEqualTo(Outcome.NEW_ARTICLE);
        assertThat(folding.revision()).isEqualTo(1);
        assertThat(types()).containsExactly("revision");
    }

    @Test
    void new_text_is_a_revision_that_says_what_it_changed() {
        log(say(ferry(), "A"));

        Folding folding = log(say(ferry(), "B"));

        assertThat(folding.outcome()).isEqualTo(Outcome.NEW_REVISION);
        assertThat(archive.changed.get(FERRY).get(2)).containsExactly("body");
    }

    @Test
    void the_same_text_again_is_unchanged() {
        log(say(ferry(), "A"));

        Folding folding = log(say(ferry(), "  A "));

        assertThat(folding.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(folding.revision()).isEqualTo(1);
        assertThat(types()).containsExactly("revision");
    }

    @Test
    void text_that_comes_back_is_a_third_revision() {
        log(say(ferry(), "A"));
        log(say(ferry(), "B"));

        Folding folding = log(say(ferry(), "A"));

        assertThat(folding.revision()).isEqualTo(3);
    }

    @Test
    void a_late_version_never_becomes_current() {
        log(say(ferry().version("1"), "A"));
        log(say(ferry().version("3"), "C"));

        Folding folding = log(say(ferry().version("2"), "B"));

        assertThat(folding.outcome()).isEqualTo(Outcome.LATE_REVISION);
        assertThat(folding.revision()).isEqualTo(3);
        assertThat(archive.article(FERRY).current().number()).isEqualTo(2);
        assertThat(archive.inPublisherOrder(FERRY))
                .extracting(KnownRevision::number)
                .containsExactly(1, 3, 2);
    }

    @Test
    void a_late_version_makes_its_successors_changes_anew() {
        log(say(ferry().version("1"), "A"));
        log(say(ferry().version("3"), "B"));

        Folding late = log(say(ferry().version("2"), "B"));

        assertThat(late.outcome()).isEqualTo(Outcome.LATE_REVISION);
        assertThat(archive.changed.get(FERRY).get(3)).containsExactly("body");
        assertThat(archive.changed.get(FERRY).get(2)).isEmpty();
    }

    @Test
    void a_repetition_with_a_newer_version_moves_the_text_up() {
        log(say(ferry().version("1"), "A"));
        log(say(ferry().version("5"), "A"));

        Folding folding = log(say(ferry().version("3"), "B"));

        assertThat(folding.outcome()).isEqualTo(Outcome.LATE_REVISION);
        assertThat(archive.article(FERRY).current().firstOrderTime()).isEqualTo(at(1));
    }

    @Test
    void versions_are_compared_as_numbers_of_any_size() {
        log(say(ferry().version("9"), "A"));

        Folding folding = log(say(ferry().version("10000000000000000000000"), "B"));

        assertThat(folding.outcome()).isEqualTo(Outcome.NEW_REVISION);
    }

    @Test
    void a_version_from_the_future_counts_from_when_it_was_received() {
        log(say(ferry().madeAt(Instant.parse("2099-01-01T00:00:00Z")), "A"));

        Folding folding = log(say(ferry(), "B"));

        assertThat(folding.outcome()).isEqualTo(Outcome.NEW_REVISION);
    }

    @Test
    void a_hold_with_new_text_is_a_revision_and_a_hold() {
        log(say(ferry(), "A"));

        Folding folding = log(say(ferry().held(), "B"));

        assertThat(folding.outcome()).isEqualTo(Outcome.WITHHELD);
        assertThat(folding.revision()).isEqualTo(2);
        assertThat(types()).containsExactly("revision", "revision", "withheld");
        assertThat(archive.article(FERRY).status().pubStatus()).isEqualTo("withheld");
    }

    @Test
    void a_usable_submission_that_is_not_late_releases_a_hold() {
        log(say(ferry().version("2").held(), "A"));
        Folding late = log(say(ferry().version("1"), "old"));

        Folding folding = log(say(ferry().version("2"), "A"));

        assertThat(late.outcome()).isEqualTo(Outcome.LATE_REVISION);
        assertThat(folding.outcome()).isEqualTo(Outcome.RELEASED);
        assertThat(archive.article(FERRY).status().pubStatus()).isEqualTo("usable");
    }

    @Test
    void a_late_hold_changes_no_status() {
        log(say(ferry().version("2"), "A"));

        log(say(ferry().version("1").held(), "old"));

        assertThat(archive.article(FERRY).status().pubStatus()).isEqualTo("usable");
    }

    @Test
    void only_a_reinstatement_ends_a_kill() {
        log(say(ferry(), "A"));
        log(kill(ferry()));

        Folding revived = log(say(ferry(), "B"));
        String after = archive.article(FERRY).status().pubStatus();
        Folding reinstated = log(ferry().reinstated(UUID.randomUUID(), at(++minute)));

        assertThat(revived.outcome()).isEqualTo(Outcome.NEW_REVISION);
        assertThat(after).isEqualTo("canceled");
        assertThat(reinstated.outcome()).isEqualTo(Outcome.REINSTATED);
        assertThat(archive.article(FERRY).status().pubStatus()).isEqualTo("usable");
        assertThat(types()).containsExactly("revision", "withdrawn", "revision", "reinstated");
    }

    @Test
    void a_hold_lives_on_under_a_kill() {
        log(say(ferry().held(), "A"));
        log(kill(ferry()));

        log(ferry().reinstated(UUID.randomUUID(), at(++minute)));

        assertThat(archive.article(FERRY).status().pubStatus()).isEqualTo("withheld");
    }

    @Test
    void another_sources_kill_is_refused() {
        log(say(ferry(), "A"));

        Folding folding = log(kill(ferry().from("rival")));

        assertThat(folding.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(archive.article(FERRY).status().pubStatus()).isEqualTo("usable");
    }

    @Test
    void an_operator_kills_any_sources_article() {
        log(say(ferry(), "A"));

        Folding folding = log(kill(ferry().from(null)));

        assertThat(folding.outcome()).isEqualTo(Outcome.WITHDRAWN);
    }

    @Test
    void a_kill_before_its_story_binds_that_sources_story_only() {
        log(kill(ferry()));
        log(kill(ferry().ofArticle(UUID.fromString("00000000-0000-5000-8000-00000000000a"))
                .from("rival")));

        Folding killed = log(say(ferry(), "A"));
        Folding free = log(say(ferry().ofArticle(UUID.fromString("00000000-0000-5000-8000-00000000000a")), "A"));

        assertThat(killed.outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(killed.revision()).isEqualTo(1);
        assertThat(archive.article(FERRY).status().pubStatus()).isEqualTo("canceled");
        assertThat(free.outcome()).isEqualTo(Outcome.NEW_ARTICLE);
    }

    @Test
    void a_submission_without_identity_needs_an_article_of_its_source() {
        Folding none = log(say(ferry().namedBy(IdentityKind.ID), "A"));
        log(say(ferry(), "A"));

        Folding foreign = log(say(ferry().namedBy(IdentityKind.ID).from("rival"), "B"));
        Folding own = log(say(ferry().namedBy(IdentityKind.ID), "B"));

        assertThat(none.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(foreign.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(own.outcome()).isEqualTo(Outcome.NEW_REVISION);
    }

    @Test
    void another_request_under_the_same_key_is_told_of_the_first() {
        ArticleSubmitted first = say(ferry().underKey("k"), "A");
        log(first);

        Folding folding = log(say(ferry().underKey("k"), "B"));

        assertThat(folding.outcome()).isEqualTo(Outcome.KEY_REUSED);
        assertThat(folding.firstSubmissionId()).isEqualTo(first.submissionId());
        assertThat(archive.article(FERRY).revisions()).isEqualTo(1);
    }

    @Test
    void an_embargo_is_a_change_of_its_own() {
        log(say(ferry().embargoedUntil(MORNING.plusSeconds(86_400)), "A"));

        assertThat(types()).containsExactly("revision", "embargoed");
        assertThat(archive.article(FERRY).status().embargoedUntil()).isEqualTo(MORNING.plusSeconds(86_400));
    }

    @Test
    void the_logs_time_never_goes_back_within_an_article() {
        archive.fold(List.of(new Logged(say(ferry(), "A"), MORNING)));

        archive.fold(List.of(new Logged(say(ferry(), "B"), MORNING.minusSeconds(60))));

        assertThat(archive.changes.get(FERRY))
                .extracting(change -> change.link().loggedAt())
                .containsExactly(MORNING, MORNING);
    }

    private Folding log(ArticleEvent event) {
        archive.fold(List.of(new Logged(event, at(minute))));
        return archive.receiptOf(event);
    }

    private ArticleSubmitted say(Stories story, String body) {
        minute++;
        return story.saying(body, UUID.randomUUID(), at(minute));
    }

    private ArticleEvent kill(Stories story) {
        minute++;
        return story.killed("it never happened", UUID.randomUUID(), at(minute));
    }

    private static Instant at(int minutes) {
        return MORNING.plusSeconds(60L * minutes);
    }

    private List<String> types() {
        return archive.changes.get(FERRY).stream()
                .map(change -> change.link().type().label())
                .toList();
    }
}
