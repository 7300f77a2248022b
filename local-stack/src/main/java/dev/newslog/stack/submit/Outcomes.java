package dev.newslog.stack.submit;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// What became of the accepted ones, as their receipts say. These are asked for while others are still sent, a
/// few at a time; where too many wait for theirs, no more is sent.
final class Outcomes implements AutoCloseable {

    private static final Set<String> BAD = Set.of(ReceiptReader.UNKNOWN, "refused", "quarantined");
    private static final int MOST_WAITING = 20_000;
    private static final int AT_ONCE = 8;

    private final UnaryOperator<String> receipts;
    private final ExecutorService readers =
            Executors.newFixedThreadPool(AT_ONCE, Thread.ofPlatform().daemon().factory());
    private final Map<String, Long> counts = new TreeMap<>();
    private int waiting;

    /// @param receipts from the id of a submission to its outcome
    Outcomes(UnaryOperator<String> receipts) {
        this.receipts = receipts;
    }

    /// One was accepted.
    synchronized void expect(String submissionId) {
        waiting++;
        readers.execute(() -> {
            String outcome = ReceiptReader.UNKNOWN;
            try {
                outcome = receipts.apply(submissionId);
            } finally {
                count(outcome);
            }
        });
    }

    /// Waits until another may be accepted.
    synchronized void awaitRoom() throws InterruptedException {
        while (waiting >= MOST_WAITING) {
            wait();
        }
    }

    /// Waits for all receipts.
    @Override
    public void close() {
        readers.close();
    }

    synchronized boolean areGood() {
        return counts.keySet().stream().noneMatch(BAD::contains);
    }

    /// For people.
    synchronized String text() {
        return counts.entrySet().stream()
                .map(outcome -> "%s %,d".formatted(outcome.getKey(), outcome.getValue()))
                .collect(Collectors.joining(", ", "outcomes: ", System.lineSeparator()));
    }

    private synchronized void count(String outcome) {
        counts.merge(outcome, 1L, Long::sum);
        waiting--;
        notifyAll();
    }
}
