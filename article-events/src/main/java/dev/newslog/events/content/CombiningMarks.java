package dev.newslog.events.content;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Puts long runs of combining marks into canonical order (The Unicode Standard, section 3.11), where no language has
/// them. [java.text.Normalizer] inserts mark by mark: half a million, as long as a body may be, took 40 seconds.
final class CombiningMarks {

    private static final Pattern LONG_RUN = Pattern.compile("\\p{M}{32,}");
    private static final Normalizer2 NFD = Normalizer2.getNFDInstance();

    private CombiningMarks() {}

    /// A text that is canonically equivalent.
    static String inOrder(String text) {
        return LONG_RUN.matcher(text).replaceAll(CombiningMarks::ordered);
    }

    private static String ordered(MatchResult run) {
        List<Mark> marks = new ArrayList<>();
        int starters = 0;
        for (int character : decomposed(run.group()).codePoints().toArray()) {
            int combiningClass = UCharacter.getCombiningClass(character);
            starters += combiningClass == 0 ? 1 : 0;
            marks.add(new Mark(character, starters, combiningClass));
        }
        marks.sort(Comparator.comparingInt(Mark::starters).thenComparingInt(Mark::combiningClass));
        StringBuilder ordered = new StringBuilder();
        marks.forEach(mark -> ordered.appendCodePoint(mark.character()));
        return ordered.toString();
    }

    private static String decomposed(String run) {
        StringBuilder marks = new StringBuilder();
        run.codePoints().forEach(character -> {
            String parts = NFD.getDecomposition(character);
            marks.append(parts == null ? Character.toString(character) : parts);
        });
        return marks.toString();
    }

    /// Marks change places only between two starters, those of one class never.
    private record Mark(int character, int starters, int combiningClass) {}
}
