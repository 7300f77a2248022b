package dev.newslog.store.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// One article by the contract's words alone ("Revisions and changes"), as plainly as can be and with nothing of the
/// code that it is compared with.
final class HistoryModel {

    /// A revision with its key.
    ///
    /// @param version digits without zeros in front, so empty for 0
    record Text(int number, String body, String version, Instant time) {

        boolean isBefore(Text other) {
            if (!version.equals(other.version)) {
                return isLower(version, other.version);
            }
            return time.equals(other.time) ? number < other.number : time.isBefore(other.time);
        }
    }

    /// What a receipt says.
    record Answer(String outcome, Integer revision) {}

    private static final Answer REFUSED = new Answer("refused", null);

    final List<Text> texts = new ArrayList<>();
    final List<String> changes = new ArrayList<>();
    Instant embargo;
    private final Set<String> keys = new HashSet<>();
    private final Set<String> killers = new HashSet<>();
    private String source;
    private String highest = "";
    private boolean killed;
    private boolean held;

    Answer take(Step step, Instant received, Instant logged) {
        if (step.key() != null && !keys.add(step.key())) {
            return new Answer("key-reused", null);
        }
        if (texts.isEmpty()) {
            return takeFirst(step, received, logged);
        }
        if (!step.sender().equals("any") && !step.sender().equals(source)) {
            return REFUSED;
        }
        return switch (step.action()) {
            case "kill", "kill-any", "kill-rival" -> kill();
            case "reinstate" -> reinstate();
            default -> submit(step, received, logged);
        };
    }

    private Answer takeFirst(Step step, Instant received, Instant logged) {
        if (step.action().startsWith("kill")) {
            killers.add(step.sender());
            return new Answer("withdrawn", null);
        }
        if (step.action().equals("reinstate") || step.action().equals("put")) {
            return REFUSED;
        }
        source = step.sender();
        Answer answer = submit(step, received, logged);
        return killers.contains(source) || killers.contains("any") ? kill() : answer;
    }

    private Answer kill() {
        if (!killed) {
            changes.add("withdrawn");
        }
        killed = true;
        return new Answer("withdrawn", current().number());
    }

    private Answer reinstate() {
        String outcome = killed ? "reinstated" : "unchanged";
        if (killed) {
            changes.add(outcome);
        }
        killed = false;
        return new Answer(outcome, current().number());
    }

    private Answer submit(Step step, Instant received, Instant logged) {
        boolean numbered = step.version() != null && step.version().matches("[0-9]+");
        String version = numbered ? step.version().replaceFirst("^0+", "") : highest;
        Instant made = step.made();
        Instant time = made == null || made.isAfter(received) ? received : made;
        Text text = new Text(texts.size() + 1, step.body(), version, time);
        boolean late = !texts.isEmpty() && text.isBefore(current());
        Answer answer = place(text, late, step.version() != null || made != null);
        highest = isLower(highest, version) ? version : highest;
        String status = late ? null : becomeCurrent(step.action().equals("hold"), step.embargo(), logged);
        return status == null ? answer : new Answer(status, answer.revision());
    }

    private Answer place(Text text, boolean late, boolean saysWhen) {
        Text predecessor = null;
        for (Text other : inOrder()) {
            predecessor = other.isBefore(text) ? other : predecessor;
        }
        if (predecessor == null || !predecessor.body().equals(text.body())) {
            String outcome = late ? "late-revision" : texts.isEmpty() ? "new-article" : "new-revision";
            texts.add(text);
            changes.add("revision");
            return new Answer(outcome, text.number());
        }
        Text raised = new Text(predecessor.number(), text.body(), text.version(), text.time());
        if (saysWhen && predecessor.isBefore(raised)) {
            texts.set(raised.number() - 1, raised);
        }
        return new Answer("unchanged", predecessor.number());
    }

    /// The outcome, where it is one of the status.
    private String becomeCurrent(boolean hold, Instant until, Instant logged) {
        String outcome = hold == held ? null : hold ? "withheld" : "released";
        if (outcome != null) {
            changes.add(outcome);
        }
        if (until != null && until.isAfter(logged) && !until.equals(embargo)) {
            changes.add("embargoed");
        }
        held = hold;
        embargo = until;
        return outcome;
    }

    List<Text> inOrder() {
        return texts.stream()
                .sorted((one, other) -> one.isBefore(other) ? -1 : 1)
                .toList();
    }

    Text current() {
        return inOrder().getLast();
    }

    private static boolean isLower(String one, String other) {
        return one.length() == other.length() ? one.compareTo(other) < 0 : one.length() < other.length();
    }

    String pubStatus() {
        return killed ? "canceled" : held ? "withheld" : "usable";
    }
}
