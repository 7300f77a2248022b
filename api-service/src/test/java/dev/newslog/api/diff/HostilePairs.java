package dev.newslog.api.diff;

import dev.newslog.api.diff.Kind.Pair;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Pairs of bodies as long as one may be, made to cost much.
final class HostilePairs {

    static final int LENGTH = 500_000;

    private static final String MARKS = "<b><i><u><s><em><strong><code><small><big><tt><font><strike>";

    private HostilePairs() {}

    /// By what they are. Each is made when it is asked for: together they are large.
    static Map<String, Supplier<Pair>> all() {
        Map<String, Supplier<Pair>> pairs = new LinkedHashMap<>();
        pairs.put("random letters without spaces", () -> noise("abcdefghijklmnopqrstuvwxyz", ""));
        pairs.put("random letters, each a word", () -> noise("abcdefghijklmnopqrstuvwxyz", " "));
        pairs.put("two letters, each a line", () -> noise("ab", "\n"));
        pairs.put("one-character paragraphs, all different", () -> pair((at, after) -> different(at, after) + "\n"));
        pairs.put("the same in another order", () -> shuffled("\n"));
        pairs.put("one-character words, all different", () -> pair((at, after) -> different(at, after) + " "));
        pairs.put("the same words in another order", () -> shuffled(" "));
        pairs.put("every second line changed", () -> pair((at, after) -> at % 2 == 0 ? "a\n" : after ? "b\n" : "c\n"));
        pairs.put("every second word changed", () -> pair((at, after) -> at % 2 == 0 ? "a " : after ? "b " : "c "));
        pairs.put("every second word changed among many", () -> pair(HostilePairs::everySecond));
        pairs.put("every second line moved", () -> pair((at, after) -> line(after && at % 2 == 0 ? -at : at)));
        pairs.put("a line break more after each line", () -> pair((_, after) -> after ? "a\n\n" : "a\n"));
        pairs.put("one word again and again", () -> pair((at, after) -> after || at % 1_000 != 0 ? "ferry " : "boat "));
        pairs.put("a tab between all words", () -> pair((at, after) -> after ? at % 7 + "\t" : at % 5 + "\t"));
        pairs.put(
                "one paragraph and another",
                () -> pair((at, after) -> Integer.toString(at * (after ? 7 : 5), 36) + " "));
        pairs.put("emoji of three kinds", () -> noise("😀👍🏴", ""));
        pairs.put("marks on one letter", () -> pair((at, after) -> at == 0 ? "e" : after ? "\u0301" : "\u0308"));
        pairs.put("marks on one ideograph", () -> pair((at, after) -> at == 0 ? "船" : after ? "\u0301" : "\u3099"));
        pairs.put("flags without an end", () -> pair((at, after) -> after ? "🇸" : "🇪"));
        pairs.put("joined emoji without an end", () -> pair((at, after) -> after ? "👩‍" : "👧‍"));
        pairs.put("ideographs without spaces", HostilePairs::ideographs);
        pairs.put("kana without spaces", () -> noise("あいうえおかきくけこアイウエオ", ""));
        pairs.put("Thai without spaces", () -> noise("กขคงจชซดตถทนบปผพภมยรลวสหอะาิีุูเแโไ่้์", ""));
        pairs.put("Khmer without spaces", () -> noise("កខគឃងចឆជឈញដឋឌឍណតថទធនបផពភម្ាិីឹឺុូេែៃោះ", ""));
        pairs.put("Burmese without spaces", () -> noise("ကခဂဃငစဆဇဈညတထဒဓနပဖဗဘမယရလဝသဟအာိီုူေဲံ့း္်ျြွှ", ""));
        pairs.put("nothing and all", () -> new Pair("", noise("ab ", "").after()));
        return pairs;
    }

    /// HTML bodies, which are read before they are compared.
    static Map<String, Supplier<Pair>> pages() {
        Map<String, Supplier<Pair>> pages = new LinkedHashMap<>();
        pages.put("nested elements", () -> pair((_, after) -> after ? "<div>" : "<ul>"));
        pages.put("elements side by side", () -> pair((at, after) -> (after ? "<p>" : "<li>") + at % 10));
        pages.put(
                "paragraphs within unclosed marks",
                () -> pair((at, after) -> at == 0 ? MARKS : after ? "<p>a" : "<p>b"));
        pages.put("cells", () -> pair((at, after) -> "<td>" + (after ? at % 7 : at % 5)));
        pages.put("line breaks", () -> pair((at, after) -> "<br>" + (after ? at % 7 : at % 5)));
        pages.put("character references", () -> pair((at, after) -> after ? "&#x301;" : "&#x308;"));
        pages.put("attributes", () -> pair((at, after) -> at == 0 ? "<p " : after ? "a" + at + " " : "b" + at + " "));
        pages.put("tables in tables", () -> pair((_, after) -> after ? "<table><tr><td>a" : "<table><td>b"));
        pages.put("marks that overlap", () -> pair((_, after) -> after ? "<b><i></b>a</i>" : "<i><b></i>b</b>"));
        return pages;
    }

    /// Pieces by their place and whether they are of the later text, up to the greatest length, in code points.
    private static Pair pair(BiFunction<Integer, Boolean, String> piece) {
        return new Pair(text(at -> piece.apply(at, false)), text(at -> piece.apply(at, true)));
    }

    private static String text(IntFunction<String> piece) {
        StringBuilder text = new StringBuilder();
        int length = 0;
        for (int at = 0; length < LENGTH; at++) {
            String next = piece.apply(at);
            text.append(next);
            length += next.codePointCount(0, next.length());
        }
        return text.substring(0, text.offsetByCodePoints(0, LENGTH));
    }

    private static Pair noise(String alphabet, String between) {
        return new Pair(noise(1, alphabet, between), noise(2, alphabet, between));
    }

    private static String noise(long seed, String alphabet, String between) {
        Random random = new Random(seed);
        int[] letters = alphabet.codePoints().toArray();
        return text(_ -> Character.toString(letters[random.nextInt(letters.length)]) + between);
    }

    private static Pair ideographs() {
        return noise(
                IntStream.range(0x4e00, 0x9fff).mapToObj(Character::toString).collect(Collectors.joining()), "");
    }

    private static String different(int at, boolean after) {
        return Character.toString(after ? 0x90000 + at : 0x20000 + at);
    }

    private static Pair shuffled(String between) {
        int[] order = IntStream.range(0, LENGTH / 2).toArray();
        Random random = new Random(3);
        for (int at = order.length - 1; at > 0; at--) {
            int other = random.nextInt(at + 1);
            int kept = order[at];
            order[at] = order[other];
            order[other] = kept;
        }
        return pair((at, after) -> different(after ? order[at] : at, false) + between);
    }

    private static String everySecond(int at, boolean after) {
        return at % 2 == 0 ? Integer.toString(at / 2, 36) + " " : after ? "b " : "c ";
    }

    private static String line(int at) {
        return Integer.toString(at, 36) + "\n";
    }
}
