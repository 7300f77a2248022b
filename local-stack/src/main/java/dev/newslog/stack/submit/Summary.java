package dev.newslog.stack.submit;

import java.time.Duration;
import java.util.Locale;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;

/// What came of a run.
final class Summary {

    private final Refusals refusals;
    private final SortedMap<String, String> notSent = new TreeMap<>();
    private long accepted;
    private long bytes;
    private long interruptions;

    /// How far a run is.
    ///
    /// @param bytes of what is answered
    record Standing(long answered, long bytes) {}

    Summary(Refusals refusals) {
        this.refusals = refusals;
    }

    synchronized void count(Answered one) {
        bytes += one.bytes();
        if (one.isAccepted()) {
            accepted++;
        } else {
            refusals.add(one);
        }
    }

    /// Something was sent again.
    synchronized void countInterruption() {
        interruptions++;
    }

    /// A document was not sent, or not to its end.
    synchronized void miss(String document, String why) {
        notSent.put(document, why);
    }

    synchronized Standing standing() {
        return new Standing(accepted + refusals.count(), bytes);
    }

    /// Whether all was sent, and accepted.
    synchronized boolean isGood() {
        return refusals.count() == 0 && notSent.isEmpty();
    }

    synchronized boolean isComplete() {
        return notSent.isEmpty();
    }

    /// For people.
    synchronized String text(Duration took) {
        double seconds = Math.max(took.toMillis(), 1) / 1_000.0;
        StringJoiner text = new StringJoiner("");
        text.add(String.format(
                Locale.ROOT,
                "%,d accepted, %,d refused in %,.1f s (%,.0f a second)%s%n",
                accepted,
                refusals.count(),
                seconds,
                (accepted + refusals.count()) / seconds,
                interruptions == 0 ? "" : ", tried again %,d times".formatted(interruptions)));
        text.add(refusals.text());
        notSent.forEach((document, why) -> text.add("  %s: not sent to its end: %s%n".formatted(document, why)));
        return text.toString();
    }
}
