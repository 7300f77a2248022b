package dev.newslog.events.content;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One of the many ways to write the same content.
final class Spelling {

    private static final String BLANKS =
            "\t\u000b\f \u0085\u00a0\u1680\u2000\u2003\u200a\u2028\u2029\u202f\u205f\u3000";

    private final Random random;
    private final String lineEnd;

    Spelling(long seed) {
        this.random = new Random(seed);
        this.lineEnd = oneOf("\n", "\r\n", "\r");
    }

    Content of(Content content) {
        return new Content(
                line(content.headline()),
                line(content.byline()),
                line(content.section()),
                language(content.language()),
                paragraphs(content.description()),
                paragraphs(content.body()),
                content.contentType(),
                keywords(content.keywords()),
                content.images().stream().map(this::image).toList(),
                content.urgency(),
                paragraphs(content.edNote()),
                correction(content.correction()));
    }

    @Nullable
    String line(@Nullable String canonical) {
        return canonical == null
                ? null
                : Arrays.stream(canonical.split(" ", -1))
                        .map(this::word)
                        .collect(Collectors.joining(between(), maybe(between()), maybe(between())));
    }

    @Nullable
    String paragraphs(@Nullable String canonical) {
        return canonical == null
                ? null
                : Arrays.stream(canonical.split("\n\n", -1))
                        .map(this::line)
                        .collect(Collectors.joining(blankLine(), maybe(blankLine()), maybe(blankLine())));
    }

    /// White space with at most one end of a line.
    String between() {
        return switch (random.nextInt(3)) {
            case 0 -> " ";
            case 1 -> blanks(1);
            default -> blanks(0) + lineEnd + blanks(0);
        };
    }

    /// White space with an empty line in it.
    private String blankLine() {
        return blanks(0) + lineEnd + blanks(0) + (lineEnd + blanks(0)).repeat(1 + random.nextInt(2));
    }

    private String blanks(int least) {
        StringBuilder blanks = new StringBuilder();
        int number = least + random.nextInt(3);
        for (int place = 0; place < number; place++) {
            blanks.append(BLANKS.charAt(random.nextInt(BLANKS.length())));
        }
        return blanks.toString();
    }

    /// The same characters, composed or decomposed.
    String word(String canonical) {
        return random.nextBoolean() ? canonical : Normalizer.normalize(canonical, Normalizer.Form.NFD);
    }

    String oneOf(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    String maybe(String written) {
        return random.nextBoolean() ? written : "";
    }

    int upTo(int most) {
        return random.nextInt(most + 1);
    }

    <T> List<T> shuffled(List<T> list) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private @Nullable String language(@Nullable String canonical) {
        return canonical == null ? null : oneOf(canonical, canonical.toUpperCase(Locale.ROOT));
    }

    private List<String> keywords(List<String> canonical) {
        List<String> twice = new ArrayList<>(canonical);
        twice.addAll(canonical.subList(0, upTo(canonical.size())));
        return shuffled(twice).stream().map(this::line).toList();
    }

    private Image image(Image canonical) {
        return new Image(canonical.url(), line(canonical.caption()), line(canonical.credit()));
    }

    private @Nullable Correction correction(@Nullable Correction canonical) {
        return canonical == null ? null : new Correction(canonical.kind(), paragraphs(canonical.text()));
    }
}
