package dev.newslog.api;

import static dev.newslog.api.Calls.assertProblem;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What goes wrong on our side is our secret.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class UnexpectedFailureTest {

    private final Logged logged = new Logged();

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(logged);
    }

    @AfterEach
    void listenNoMore() {
        Logger.getLogger("").removeHandler(logged);
    }

    @Test
    void an_unexpected_failure_tells_nothing_but_the_id_under_which_it_was_logged_once() {
        Response answer = when().get("/broken");

        assertProblem(answer, 500, "failure");
        assertThat(answer.asString()).doesNotContain(BrokenResource.SECRET).doesNotContain("IllegalState");
        assertThat(logged.errors())
                .containsExactly("Unexpected failure " + answer.jsonPath().getString("failure"));
    }

    private static final class Logged extends Handler {

        private static final Formatter MESSAGE = new PatternFormatter("%s");

        private final List<LogRecord> records = new CopyOnWriteArrayList<>();

        List<String> errors() {
            return records.stream()
                    .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                    .map(MESSAGE::format)
                    .toList();
        }

        @Override
        public void publish(LogRecord entry) {
            records.add(entry);
        }

        @Override
        public void flush() {
            // nothing is kept back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
