package dev.newslog.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// A publisher who reads each story of its own before it submits the next: so it sees how long nothing went on.
public final class Stalls implements AutoCloseable {

    private final Newsroom newsroom;
    private final String source;
    private final ExecutorService publisher = Executors.newSingleThreadExecutor();
    private final Future<?> submitting;
    private volatile boolean ended;
    private volatile Duration longest = Duration.ZERO;

    /// Begins.
    ///
    /// @param source that no others have
    public Stalls(Newsroom newsroom, String source) {
        this.newsroom = newsroom;
        this.source = source;
        this.submitting = publisher.submit(this::submitAndRead);
    }

    /// The longest time from the first try to submit a story until it was archived and could be read.
    public Duration longest() {
        return longest;
    }

    /// Ends with the story that is under way. A publisher who could not go on has not seen how long it was.
    @Override
    public void close() {
        ended = true;
        publisher.close();
        assertThat(submitting).succeedsWithin(Duration.ZERO);
    }

    private void submitAndRead() {
        for (int number = 0; !ended; number++) {
            Instant begin = Instant.now();
            JsonNode accepted = newsroom.submit("""
                    {"source": "%1$s", "uri": "urn:%1$s:%2$d", "headline": "Story %2$d", "body": "One of many."}
                    """.formatted(source, number), source + number);
            newsroom.receipt(accepted);
            Duration wait = Duration.between(begin, Instant.now());
            longest = wait.compareTo(longest) > 0 ? wait : longest;
        }
    }
}
