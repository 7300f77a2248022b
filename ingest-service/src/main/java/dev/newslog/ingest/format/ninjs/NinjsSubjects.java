package dev.newslog.ingest.format.ninjs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newslog.events.content.CanonicalText;
import dev.newslog.ingest.format.document.Fields;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a ninjs document says it is about: subjects, which become keywords, as many as there is place for. The first
/// one in the relation `section` is the section, as Newslog writes it.
final class NinjsSubjects {

    private static final String SECTION = "section";
    private static final int LONGEST_SECTION = 100;
    private static final int LONGEST_KEYWORD = 200;
    private static final int MOST_KEYWORDS = 50;

    private NinjsSubjects() {}

    static void write(Fields ninjs, ObjectNode submission) {
        Set<String> keywords = new LinkedHashSet<>();
        List<Fields> subjects = new ArrayList<>(ninjs.all("subjects"));
        subjects.addAll(ninjs.all("subject"));
        for (Fields subject : subjects) {
            boolean isSection = SECTION.equals(subject.text("rel", Integer.MAX_VALUE));
            String name = name(subject, isSection ? LONGEST_SECTION : LONGEST_KEYWORD);
            if (name != null && isSection && !submission.has(SECTION)) {
                submission.put(SECTION, name);
            } else if (name != null && keywords.size() < MOST_KEYWORDS) {
                keywords.add(name);
            }
        }
        keywords.forEach(submission.putArray("keywords")::add);
    }

    /// In one line, or null where it is blank or longer than there is place for.
    private static @Nullable String name(Fields subject, int longest) {
        String name = subject.text("name", Integer.MAX_VALUE);
        String line = name == null ? "" : CanonicalText.line(name);
        return line.isEmpty() || line.codePointCount(0, line.length()) > longest ? null : line;
    }
}
