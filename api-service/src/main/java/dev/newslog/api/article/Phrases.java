package dev.newslog.api.article;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes phrases of what stands together in a script that is written without spaces: the index has each letter of these
/// as a word (`letters_apart`, the archive's function).
final class Phrases {

    private static final String LETTER =
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsMyanmar}\\p{IsKhmer}]";
    private static final String TOGETHER = "[\\p{L}\\p{M}\\p{N}]*";
    private static final Pattern PHRASE_OR_TOGETHER = Pattern.compile("\"[^\"]*\"?|" + TOGETHER + LETTER + TOGETHER);

    private Phrases() {}

    /// Of a question in the way of web search engines, in which a phrase stays one.
    static String of(String question) {
        return PHRASE_OR_TOGETHER
                .matcher(question)
                .replaceAll(part -> Matcher.quoteReplacement(
                        part.group().startsWith("\"") ? part.group() : '"' + part.group() + '"'));
    }
}
