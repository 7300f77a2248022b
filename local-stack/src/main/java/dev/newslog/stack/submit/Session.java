package dev.newslog.stack.submit;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// One run of the command: submits, says how far it is, and what came of it.
final class Session implements Report {

    private static final int MOST_SHOWN = 100;

    private final Destination destination;
    private final Patience patience;
    private final Summary summary;
    private final PrintWriter out;
    private final @Nullable Outcomes outcomes;
    private final Instant began = Instant.now();
    private volatile String trouble = "";

    /// @param longest how long nothing may go through
    /// @param waiting whether receipts are waited for
    Session(Destination destination, Duration longest, Summary summary, PrintWriter out, boolean waiting) {
        this.destination = destination;
        this.patience = new Patience(longest, InstantSource.system());
        this.summary = summary;
        this.out = out;
        Patience ofReceipts = new Patience(longest, InstantSource.system());
        this.outcomes =
                waiting ? new Outcomes(new ReceiptReader(destination, Run.client(), ofReceipts)::outcome) : null;
    }

    /// Submits.
    ///
    /// @param err where progress goes; null for nowhere
    /// @return whether all was sent and is accepted, and all outcomes are good
    boolean submit(
            Documents documents, @Nullable String source, RunKey key, long firstLine, @Nullable PrintStream err) {
        Run run = new Run(destination, source, patience, this, summary);
        introduce(documents, key, err);
        long total = documents.size();
        try (Interruption _ = Interruption.of(() -> conclude(howToGoOn(documents, run, key)));
                Progress _ = Progress.on(err, () -> progress(total))) {
            if (documents.areOneStream()) {
                run.stream(documents.found().getFirst(), key.value(), firstLine);
            } else {
                run.all(documents.found(), key);
            }
            if (outcomes != null) {
                outcomes.close();
            }
        }
        conclude(summary.isComplete() ? "" : howToGoOn(documents, run, key));
        return summary.isGood() && (outcomes == null || outcomes.areGood());
    }

    @Override
    public void answered(Answered one) {
        trouble = "";
        patience.progress();
        summary.count(one);
        if (outcomes != null && one.isAccepted()) {
            outcomes.expect(one.told().path("submissionId").asText());
        }
    }

    @Override
    public void interrupted(String why) {
        trouble = "; waits, as " + why.substring(0, Math.min(why.length(), MOST_SHOWN));
        summary.countInterruption();
    }

    @Override
    public void awaitRoom() throws InterruptedException {
        if (outcomes != null) {
            outcomes.awaitRoom();
        }
    }

    private static void introduce(Documents documents, RunKey key, @Nullable PrintStream err) {
        if (err == null) {
            return;
        }
        err.println("The key of this run is " + key.value());
        if (documents.leftOut() > 0) {
            err.printf("Left out: %,d files of no type that is taken%n", documents.leftOut());
        }
    }

    private String progress(long total) {
        return Progress.line(summary.standing(), total, Duration.between(began, Instant.now())) + trouble;
    }

    private void conclude(String more) {
        out.print(summary.text(Duration.between(began, Instant.now())));
        if (outcomes != null) {
            out.print(outcomes.text());
        }
        out.print(more);
        out.flush();
    }

    private static String howToGoOn(Documents documents, Run run, RunKey key) {
        StringBuilder options = new StringBuilder("To go on, add: --key " + key.value());
        if (documents.areOneStream()) {
            run.tellFirstUnanswered(line -> options.append(" --first-line ").append(line));
        }
        return options.append(System.lineSeparator()).toString();
    }
}
