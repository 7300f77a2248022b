package dev.newslog.api.diff;

import dev.newslog.events.content.HtmlText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Texts of one kind, and their later versions as an editor makes them.
enum Kind {
    LATIN("\n\n", "The", "ferry", "stops", "for", "a", "week", ",", " ", " ", " ", "\t", ".", "Über", "don't", "1,5 %"),
    ARABIC("\n", "توقفت", "العبارة", "أسبوعًا", "،", " ", " ", "كاملاً", ".", "ـ", "لا", "٢٠٢٦"),
    CHINESE("\n\n", "渡轮", "本周", "停航", "，", "。", "海港", "信使", "报", "三", "号", "码头", "の", "フェリー"),
    EMOJI(
            "\n",
            "😀",
            "👩‍👩‍👧",
            "🇸🇪",
            "🇳🇴",
            "🇳",
            "👍🏽",
            "🏽",
            "1️⃣",
            "❤️",
            "❤",
            "\u200d",
            " ",
            "\ufe0f",
            "🏴󠁧󠁢󠁥󠁮󠁧󠁿"),
    COMBINING(
            "\n", "e", "\u0301", "\u0308", "\u0327", " ", "\t", "\u00a0", "\u0600", "\u0d4e", "\u200d", "क", "\u094d",
            "ष", "\u1100", "\u1161", "\u11a8", "ไ", "ก", "\u0e33", "\u0903", "."),
    HTML(
            "",
            "<p>",
            "</p>",
            "<li>",
            "<td>",
            "<br>",
            "<b>",
            "</b>",
            "<h2>",
            "<pre>",
            "&eacute;",
            "e&#x301;",
            "ferry",
            " ",
            "stops",
            ", ",
            "for a week. ",
            "<blockquote>",
            "</blockquote>",
            "<!-- a -->",
            "<figcaption>",
            "渡轮停航");

    private final String between;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> words;

    Kind(String between, String... words) {
        this.between = between;
        this.words = List.of(words);
    }

    /// A text and its later version.
    record Pair(String before, String after) {}

    /// Any two, the later one mostly made of the earlier one: words replaced, put in and taken out, paragraphs too, and
    /// some moved.
    Pair pair(Random random) {
        List<List<String>> story = paragraphs(random);
        List<List<String>> later = new ArrayList<>(random.nextInt(10) == 0 ? paragraphs(random) : story);
        later.replaceAll(paragraph -> random.nextInt(3) == 0 ? edited(paragraph, random) : paragraph);
        later.removeIf(_ -> random.nextInt(8) == 0);
        if (later.size() > 1 && random.nextBoolean()) {
            Collections.swap(later, random.nextInt(later.size()), random.nextInt(later.size()));
        }
        return new Pair(text(story, random), text(later, random));
    }

    private List<List<String>> paragraphs(Random random) {
        return IntStream.range(0, random.nextInt(8))
                .<List<String>>mapToObj(_ -> IntStream.range(0, random.nextInt(15))
                        .mapToObj(_ -> word(random))
                        .toList())
                .toList();
    }

    private List<String> edited(List<String> paragraph, Random random) {
        List<String> edited = new ArrayList<>(paragraph);
        for (int times = random.nextInt(4); times > 0; times--) {
            int at = random.nextInt(edited.size() + 1);
            if (at == edited.size() || random.nextBoolean()) {
                edited.add(at, word(random));
            } else {
                edited.remove(at);
            }
        }
        return edited;
    }

    private String word(Random random) {
        return words.get(random.nextInt(words.size()));
    }

    private String text(List<List<String>> paragraphs, Random random) {
        String text = paragraphs.stream().map(words -> String.join("", words)).collect(Collectors.joining(between))
                + (random.nextBoolean() ? between : "");
        return this == HTML ? HtmlText.extract(text) : text;
    }
}
