package dev.newslog.api.diff;

import java.util.List;

/// The lines that differ between two texts, in the unified format of diff(1), with three lines around each change:
/// patch(1) makes the one of the other. A last line without a line feed is another one than with it, and is marked.
public final class UnifiedDiff {

    private static final int AROUND = 3;
    private static final String NO_LINE_FEED = "\n\\ No newline at end of file\n";

    private final Lines olds;
    private final Lines news;
    private final List<Run> runs;
    private final StringBuilder written = new StringBuilder();

    private UnifiedDiff(Lines olds, Lines news, Budget budget) {
        this.olds = olds;
        this.news = news;
        this.runs = Alignment.of(Numbers.of(olds, news), budget);
    }

    /// For any two texts, in bounded time and memory: the hunks without the two lines that name the files, nothing
    /// where the texts are the same.
    public static String hunks(String oldText, String newText) {
        return hunks(oldText, newText, new Budget(TextDiff.STEPS));
    }

    static String hunks(String oldText, String newText, Budget budget) {
        return new UnifiedDiff(Lines.of(oldText), Lines.of(newText), budget).written();
    }

    private String written() {
        int first = 0;
        while (first < runs.size()) {
            if (runs.get(first).same()) {
                first++;
            } else {
                int end = endOfHunk(first);
                writeHunk(first, end);
                first = end;
            }
        }
        return written.toString();
    }

    /// Changes with no more lines between them than stand around each make one hunk.
    private int endOfHunk(int first) {
        int end = first + 1;
        while (end + 1 < runs.size() && oldLines(runs.get(end)) <= 2 * AROUND) {
            end += 2;
        }
        return end;
    }

    private void writeHunk(int first, int end) {
        Run begin = runs.get(first);
        Run last = runs.get(end - 1);
        int before = first == 0 ? 0 : Math.min(AROUND, oldLines(runs.get(first - 1)));
        int after = end == runs.size() ? 0 : Math.min(AROUND, oldLines(runs.get(end)));
        written.append("@@ -")
                .append(range(begin.oldFrom() - before, last.oldTo() + after))
                .append(" +")
                .append(range(begin.newFrom() - before, last.newTo() + after))
                .append(" @@\n");
        write(' ', olds, begin.oldFrom() - before, begin.oldFrom());
        for (Run run : runs.subList(first, end)) {
            if (run.same()) {
                write(' ', olds, run.oldFrom(), run.oldTo());
            } else {
                write('-', olds, run.oldFrom(), run.oldTo());
                write('+', news, run.newFrom(), run.newTo());
            }
        }
        write(' ', olds, last.oldTo(), last.oldTo() + after);
    }

    private static int oldLines(Run run) {
        return run.oldTo() - run.oldFrom();
    }

    /// The first line's number and how many there are; of none, the number of the line before.
    private static String range(int from, int to) {
        int count = to - from;
        int first = count == 0 ? from : from + 1;
        return count == 1 ? Integer.toString(first) : first + "," + count;
    }

    private void write(char sign, Lines lines, int from, int to) {
        for (int at = from; at < to; at++) {
            String line = lines.at(at);
            written.append(sign).append(line).append(line.endsWith("\n") ? "" : NO_LINE_FEED);
        }
    }
}
