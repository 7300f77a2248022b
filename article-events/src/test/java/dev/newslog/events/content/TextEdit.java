package dev.newslog.events.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/// One small change of a canonical text that its reader can see.
enum TextEdit {
    CHANGE_A_DIGIT,
    CHANGE_THE_CASE_OF_A_LETTER,
    INSERT_A_WORD,
    DELETE_A_WORD,
    REPLACE_A_WORD,
    SWAP_TWO_WORDS,
    JOIN_TWO_WORDS,
    CUT_A_WORD,
    SWAP_TWO_PARAGRAPHS,
    JOIN_TWO_PARAGRAPHS,
    CUT_A_PARAGRAPH;

    /// The changed text in canonical spelling; the same where there is nothing of the kind to change.
    String of(String text, Random random) {
        return switch (this) {
            case CHANGE_A_DIGIT -> character(text, random, TextEdit::otherDigit);
            case CHANGE_THE_CASE_OF_A_LETTER -> character(text, random, TextEdit::otherCase);
            case INSERT_A_WORD, DELETE_A_WORD, REPLACE_A_WORD, SWAP_TWO_WORDS, JOIN_TWO_WORDS, CUT_A_WORD ->
                inOneParagraph(text, random);
            case SWAP_TWO_PARAGRAPHS, JOIN_TWO_PARAGRAPHS, CUT_A_PARAGRAPH -> paragraphs(text, random);
        };
    }

    private static String character(String text, Random random, IntUnaryOperator change) {
        int[] characters = text.codePoints().toArray();
        int from = random.nextInt(characters.length);
        for (int step = 0; step < characters.length; step++) {
            int place = (from + step) % characters.length;
            int changed = change.applyAsInt(characters[place]);
            if (changed != characters[place]) {
                characters[place] = changed;
                break;
            }
        }
        return CanonicalText.nfc(new String(characters, 0, characters.length));
    }

    private static int otherDigit(int character) {
        return character >= '0' && character <= '9' ? '0' + (character - '0' + 3) % 10 : character;
    }

    private static int otherCase(int character) {
        return Character.isUpperCase(character) ? Character.toLowerCase(character) : Character.toUpperCase(character);
    }

    private String inOneParagraph(String text, Random random) {
        List<String> paragraphs = cut(text, "\n\n");
        int place = random.nextInt(paragraphs.size());
        List<String> words = cut(paragraphs.get(place), " ");
        int at = random.nextInt(words.size());
        switch (this) {
            case INSERT_A_WORD -> words.add(at, "not");
            case DELETE_A_WORD -> words.remove(at);
            case REPLACE_A_WORD -> words.set(at, "not");
            case SWAP_TWO_WORDS -> Collections.swap(words, at, random.nextInt(words.size()));
            case JOIN_TWO_WORDS -> join(words, at, "");
            default -> words.set(at, halves(words.get(at), random));
        }
        paragraphs.set(place, CanonicalText.line(String.join(" ", words)));
        return CanonicalText.paragraphs(String.join("\n\n", paragraphs));
    }

    private String paragraphs(String text, Random random) {
        List<String> paragraphs = cut(text, "\n\n");
        int at = random.nextInt(paragraphs.size());
        switch (this) {
            case SWAP_TWO_PARAGRAPHS -> Collections.swap(paragraphs, at, random.nextInt(paragraphs.size()));
            case JOIN_TWO_PARAGRAPHS -> join(paragraphs, at, " ");
            default -> paragraphs.set(at, paragraphs.get(at).replaceFirst(" ", "\n\n"));
        }
        return String.join("\n\n", paragraphs);
    }

    private static void join(List<String> parts, int at, String between) {
        if (at + 1 < parts.size()) {
            parts.set(at, parts.get(at) + between + parts.remove(at + 1));
        }
    }

    private static String halves(String word, Random random) {
        int at = word.offsetByCodePoints(0, random.nextInt(word.codePointCount(0, word.length())));
        return word.substring(0, at) + " " + word.substring(at);
    }

    private static List<String> cut(String text, String between) {
        return Arrays.stream(text.split(between, -1)).collect(Collectors.toCollection(ArrayList::new));
    }
}
