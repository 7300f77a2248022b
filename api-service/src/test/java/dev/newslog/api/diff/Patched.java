package dev.newslog.api.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Applies hunks as patch(1) does, and to the letter: it takes no fuzz.
final class Patched {

    private static final Pattern HEAD = Pattern.compile("@@ -(\\d+)(?:,(\\d+))? \\+(\\d+)(?:,(\\d+))? @@\n");
    private static final Pattern LINE_FEED = Pattern.compile("(?<=\n)");
    private static final String NO_LINE_FEED = "\\ No newline at end of file\n";

    private final List<String> old;
    private final StringBuilder made = new StringBuilder();
    private int at;

    private Patched(List<String> old) {
        this.old = old;
    }

    /// What the hunks make of a text.
    static String by(String hunks, String text) {
        Patched patched = new Patched(lines(text));
        List<String> lines = lines(hunks);
        for (int line = 0; line < lines.size(); line++) {
            boolean isLast = line + 1 < lines.size() && lines.get(line + 1).equals(NO_LINE_FEED);
            String written = lines.get(line).substring(1);
            patched.apply(lines.get(line), isLast ? written.substring(0, written.length() - 1) : written);
        }
        patched.copy(patched.old.size());
        return patched.made.toString();
    }

    private static List<String> lines(String text) {
        return LINE_FEED.splitAsStream(text).filter(line -> !line.isEmpty()).toList();
    }

    private void apply(String line, String written) {
        switch (line.charAt(0)) {
            case '@' -> begin(line);
            case ' ' -> {
                take(written);
                made.append(written);
            }
            case '-' -> take(written);
            case '+' -> made.append(written);
            default -> assertThat(line).isEqualTo(NO_LINE_FEED);
        }
    }

    private void begin(String line) {
        Matcher head = HEAD.matcher(line);
        assertThat(head.matches()).as(line).isTrue();
        boolean isEmpty = "0".equals(head.group(2));
        copy(Integer.parseInt(head.group(1)) - (isEmpty ? 0 : 1));
    }

    private void copy(int to) {
        assertThat(to).isGreaterThanOrEqualTo(at);
        old.subList(at, to).forEach(made::append);
        at = to;
    }

    private void take(String line) {
        assertThat(old.get(at)).isEqualTo(line);
        at++;
    }
}
