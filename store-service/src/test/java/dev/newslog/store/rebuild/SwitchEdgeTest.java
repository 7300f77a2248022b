package dev.newslog.store.rebuild;

import static dev.newslog.store.Events.embargoed;
import static dev.newslog.store.Events.said;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newslog.events.ArticleEvent;
import dev.newslog.stack.LocalStackResource;
import dev.newslog.store.TestArchive;
import dev.newslog.store.TestClients;
import dev.newslog.store.TestLog;
import dev.newslog.store.rebuild.Switch.Outcome;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A store-service that serves while the schemas change names under it: whatever it writes is in the new archive, and
/// whole.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(TestClients.class)
class SwitchEdgeTest {

    /// What was written to the old archive and is not in the new one.
    private static final List<String> ASTRAY = List.of(
            "select id::text from archive_previous.article except select id::text from archive.article",
            "select submission_id::text from archive_previous.receipt except select submission_id::text from archive.receipt",
            "select id::text from archive_previous.change except select id::text from archive.change",
            "select concat(article_id, number) from archive_previous.revision except select concat(article_id, number) from archive.revision",
            "select concat(log_offset) from archive_previous.quarantine except select concat(log_offset) from archive.quarantine",
            // a row of the new archive whose article stayed in the old one
            "select article_id::text from archive.change except select id::text from archive.article");

    private final UUID ferry = UUID.randomUUID();
    private SwitchStage stage;
    private TestArchive archive;
    private TestLog log;

    @BeforeEach
    void make_a_next_archive() throws SQLException {
        stage = new SwitchStage();
        archive = stage.archive();
        log = stage.log();
        log.append(said(ferry, "1", "A"));
        archive.awaitReceipts(ferry, 1);
        stage.makeNext();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void no_submission_is_lost_or_stored_twice_while_the_schemas_change_names() throws Exception {
        List<UUID> articles = new ArrayList<>();
        Future<?> switched = stage.beside(stage::followAndSwitch);
        while (!switched.isDone()) {
            UUID article = UUID.randomUUID();
            articles.add(article);
            log.appendTogether(said(article, "1", "A"), said(article, "2", "B"));
            log.append(said(ferry, Integer.toString(articles.size() + 1), "Ferry " + articles.size()));
        }
        switched.get();
        log.append(said(ferry, "1000000", "Z"));

        archive.awaitReceipts(ferry, articles.size() + 2);
        for (UUID article : articles) {
            archive.awaitReceipts(article, 2);
            assertThat(archive.texts("select body from revision where article_id = ? order by number", article))
                    .containsExactly("A", "B");
        }
        assertThat(archive.texts("select count(*) - max(revision) from change where article_id = ?", ferry))
                .containsExactly("0");
        assertThat(archive.texts("select max(position) - count(position) from change"))
                .containsExactly("0");
        assertThat(archive.texts("select position - (select max(position) from change) from feed_position"))
                .containsExactly("0");
        assertNothingWentAstray();
    }

    @Test
    void a_batch_that_waits_for_its_first_lock_goes_on_wholly_in_the_new_archive() throws Exception {
        UUID article = UUID.randomUUID();

        Outcome outcome = stage.switchDuring(() -> {
            log.append(said(article, "1", "A"), said(ferry, "2", "B"));
            stage.awaitWaiting();
        });

        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        archive.awaitReceipts(article, 1);
        archive.awaitReceipts(ferry, 2);
        assertThat(archive.texts("select id from archive_previous.article where id = ?", article))
                .isEmpty();
        assertNothingWentAstray();
    }

    @Test
    void a_retry_from_the_quarantine_goes_on_wholly_in_the_new_archive() throws Exception {
        UUID article = UUID.randomUUID();
        String id = quarantined(said(article, "1", "A"));
        List<Future<Integer>> retried = new ArrayList<>();

        Outcome outcome = stage.switchDuring(() -> {
            retried.add(stage.beside(() -> given().auth()
                    .preemptive()
                    .basic("desk", "desk")
                    .post("/quarantine/" + id + "/retry")
                    .statusCode()));
            stage.awaitWaiting();
        });

        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(retried.getFirst().get()).isEqualTo(200);
        assertThat(archive.texts("select outcome from receipt where article_id = ?", article))
                .containsExactly("new-article");
        assertThat(archive.texts("select 1 from quarantine")).isEmpty();
        assertThat(archive.texts("select 1 from archive_previous.quarantine")).hasSize(1);
        assertThat(archive.texts("select id from archive_previous.article where id = ?", article))
                .isEmpty();
    }

    @Test
    void an_embargo_that_ends_meanwhile_is_told_of_once_and_in_the_new_archive() throws Exception {
        UUID article = UUID.randomUUID();
        Instant end = Instant.now().plusSeconds(6);
        log.append(embargoed(article, "1", "A", end));
        archive.awaitReceipts(article, 1);

        Outcome outcome = stage.switchDuring(() -> await().atMost(SwitchStage.SOON)
                .pollDelay(Duration.ofSeconds(3))
                .until(() -> Instant.now().isAfter(end.plusSeconds(2))));

        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        await().atMost(SwitchStage.SOON)
                .untilAsserted(() -> assertThat(archive.texts(
                                "select type from change where article_id = ? and position is not null", article))
                        .containsExactlyInAnyOrder("revision", "embargoed", "published"));
        assertThat(archive.texts(
                        "select type from archive_previous.change where article_id = ? and position is not null",
                        article))
                .isEmpty();
    }

    private void assertNothingWentAstray() {
        assertThat(ASTRAY).allSatisfy(query -> assertThat(archive.texts(query)).isEmpty());
    }

    /// A sound event that an earlier release could not archive.
    private String quarantined(ArticleEvent event) {
        var produced = log.produced(null, event);
        produced.headers().remove("ce_type").add("ce_type", "weather.report.v1".getBytes(UTF_8));
        archive.run("delete from quarantine");
        log.put(produced);
        await().atMost(SwitchStage.SOON)
                .untilAsserted(() ->
                        assertThat(archive.texts("select 1 from quarantine")).hasSize(1));
        archive.run("update quarantine set headers = replace(headers::text, '\"%s\"', '\"%s\"')::jsonb"
                .formatted(base64("weather.report.v1"), base64("news.article.submitted.v1")));
        return archive.texts("select concat_ws('.', topic_id, partition, log_offset) from quarantine")
                .getFirst();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
