package dev.newslog.ingest.format.page;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/// The body of a page, as plain text in paragraphs.
///
/// JSON-LD often has it as `articleBody`, but without paragraphs, or only its beginning. So the text of the page's
/// elements is taken where it has nearly all words of that, or more than twice as much; else it is that.
final class ArticleText {

    private static final double NEARLY_ALL = 0.8;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private ArticleText() {}

    /// The body, where there is one. Leaves the page's clutter hidden.
    static Optional<String> of(Element page, Thing article) {
        String said = article.texts("articleBody").stream().findFirst().orElse("");
        String read = ReadableText.of(page);
        boolean isWhole = said.length() * 2L < read.length() || covers(read, said);
        return Optional.of(isWhole ? read : paragraphs(said))
                .map(Words::legible)
                .filter(text -> !text.isBlank());
    }

    private static boolean covers(String text, String other) {
        Map<String, Integer> words = new HashMap<>();
        words(text).forEach(word -> words.merge(word, 1, Integer::sum));
        List<String> others = words(other);
        long found = others.stream()
                .filter(word -> words.merge(word, -1, Integer::sum) >= 0)
                .count();
        return found >= others.size() * NEARLY_ALL;
    }

    private static List<String> words(String text) {
        return Arrays.stream(NO_WORD.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// Where no line is blank, each line is a paragraph.
    private static String paragraphs(String said) {
        String text = Words.legible(said).strip();
        return text.contains("\n\n")
                ? text
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n\n"));
    }
}
