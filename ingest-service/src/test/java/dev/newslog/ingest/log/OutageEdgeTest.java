package dev.newslog.ingest.log;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newslog.ingest.submission.Logged;
import dev.newslog.ingest.submission.Scraped;
import dev.newslog.stack.KafkaBroker;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a publisher sees while the log is away: an answer within three seconds, and no need to do anything afterwards.
@QuarkusTest
@TestProfile(WithItsOwnKafka.class)
class OutageEdgeTest {

    private static final Duration CONTRACT = Duration.ofSeconds(3);
    private static final Duration LONG = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource
    URI server;

    KafkaBroker broker;

    @BeforeEach
    void awaitTaken() {
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(submit().answer().statusCode()).isEqualTo(202));
    }

    @AfterEach
    void restore() {
        if (broker.isAlive()) {
            broker.thaw();
        } else {
            broker.start();
        }
    }

    @Test
    void a_frozen_log_is_told_within_three_seconds_and_its_return_is_noticed() {
        broker.freeze();

        assertOutageIsTold();

        broker.thaw();
        assertReturnIsNoticed();
    }

    @Test
    void a_killed_log_is_told_within_three_seconds_and_its_return_is_noticed() {
        broker.kill();

        assertOutageIsTold();

        broker.start();
        assertReturnIsNoticed();
    }

    @Test
    void after_the_first_nobody_is_told_of_an_unknown_outcome_and_each_is_counted() {
        Scraped before = Scraped.now();
        broker.freeze();
        submit();

        assertThat(IntStream.range(0, 50).mapToObj(time -> submit()))
                .allSatisfy(timed -> assertThat(timed.answer().body()).contains("/problems/log-unavailable"));

        Scraped after = Scraped.now();
        assertThat(after.since(before, Scraped.refusals("outcome-unknown"))).isEqualTo(1);
        assertThat(after.since(before, Scraped.refusals("log-unavailable"))).isEqualTo(50);
        assertThat(after.refusedSince(before)).isEqualTo(51);
        assertThat(after.value("newslog_log_reachable")).isZero();
    }

    @Test
    void an_outage_that_no_submission_meets_is_noticed_and_so_is_the_return() {
        broker.freeze();

        await().atMost(LONG)
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(503));
        assertThat(Scraped.now().value("newslog_log_reachable")).isZero();
        Timed refused = submit();
        assertThat(refused.answer().body()).contains("/problems/log-unavailable");

        broker.thaw();
        assertReturnIsNoticed();
    }

    private void assertOutageIsTold() {
        Timed first = submit();
        assertThat(first.took()).isLessThan(CONTRACT);
        assertThat(first.answer().statusCode()).isEqualTo(503);
        assertThat(first.answer().headers().firstValue("Retry-After")).isPresent();
        assertThat(first.answer().body()).contains("/problems/outcome-unknown", "\"submissionId\"");

        List<CompletableFuture<Timed>> others =
                IntStream.range(0, 50).mapToObj(client -> submitLater()).toList();
        given().get("/q/health/ready").then().statusCode(503);
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/started").then().statusCode(200);

        List<Timed> answers = others.stream().map(CompletableFuture::join).toList();
        assertThat(answers).allSatisfy(timed -> {
            assertThat(timed.took()).isLessThan(CONTRACT);
            assertThat(timed.answer().statusCode()).isEqualTo(503);
            assertThat(timed.answer().headers().firstValue("Retry-After")).isPresent();
            assertThat(timed.answer().body())
                    .contains("/problems/log-unavailable")
                    .doesNotContain("submissionId");
        });
    }

    @Test
    void the_line_that_tells_of_an_outage_names_the_submission_that_met_it() {
        broker.freeze();

        try (Logged logged = new Logged()) {
            String told = submit().answer().body();

            assertThat(logged.by(Reachability.class))
                    .singleElement()
                    .satisfies(line -> assertThat(told).contains("\"" + line.getMdc("submissionId") + "\""));
        }
    }

    /// A service that is not ready may be sent nothing by which it would find out.
    private void assertReturnIsNoticed() {
        await().atMost(LONG)
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
        assertThat(submit().answer().statusCode()).isEqualTo(202);
    }

    private Timed submit() {
        return submitLater().join();
    }

    private CompletableFuture<Timed> submitLater() {
        return Timed.submit(client, server);
    }
}
