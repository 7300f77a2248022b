package dev.newslog.ingest.submission;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.newslog.events.ArticleEvent;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/// The service as its clients see it, and the log that it writes.
public final class Edge {

    static final String STORY = """
            {"source": "harbour-courier", "uri": "urn:ferry:%s", "headline": "Ferry stops", "body": "For a week."}""";

    private Edge() {}

    public static void awaitReady() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }

    /// A request of the publisher among the [TestClients].
    public static RequestSpecification courier() {
        return given().auth().preemptive().basic("courier-cms", "courier-cms");
    }

    static TestLog log() {
        Config config = ConfigProvider.getConfig();
        return new TestLog(
                config.getValue("kafka.bootstrap.servers", String.class),
                config.getValue("newslog.log.topic", String.class));
    }

    static ArticleEvent onLog(String submissionId) {
        return log().event(submissionId);
    }

    static int logSize() {
        return log().records().size();
    }
}
