package dev.newslog.system.faults;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newslog.system.Newsroom;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A publisher who reads each story of its own before it submits the next: so it sees how long nothing went on.
final class Stalls implements AutoCloseable {

    private final Newsroom newsroom;
    private final String source;
    private final ExecutorService publisher = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean ended;
    private volatile Duration longest = Duration.ZERO;

    Stalls(Newsroom newsroom, String source) {
        this.newsroom = newsroom;
        this.source = source;
        publisher.execute(this::submitAndRead);
    }

    /// The longest time from the first try to submit a story until it was archived and could be read.
    Duration longest() {
        return longest;
    }

    @Override
    public void close() {
        ended = true;
        publisher.close();
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
