package dev.newslog.bench.story;

import java.util.SplittableRandom;

/// Prose that compresses about as a newspaper's does: few words often, many seldom.
final class Words {

    private static final String[] COMMON = """
            the of and to in a is that for it on was with as at by from be this are which or an have not but his had they one
            their has were said will can been if more when who would there so after about up out its some what into than
            then other time two first new year people over also last week only most may could city police council state
            government minister company market price court report official school house water road harbour vote plan
            """.strip().split("\\s+", -1);
    private static final String[] BEGINNINGS = """
            al ber cor dan el fen gar hol in jor kel lin mar nor ol pen quar ros sel tan ul ver wes yar zel bra cre dro fla gre
            """.strip().split("\\s+", -1);
    private static final String[] MIDDLES = "a e i o u ai ea io ou an en in on un ar er or".split(" ", -1);
    private static final String[] ENDINGS = """
            ment tion ness ship berg land ton ford ley ling ster dale wick ham ing ed er ly ous al ic ance ence ity ure
            """.strip().split("\\s+", -1);
    private static final int SELDOM = 6_000;

    private final String[] seldom = new String[SELDOM];

    Words(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int at = 0; at < SELDOM; at++) {
            seldom[at] = any(BEGINNINGS, random) + any(MIDDLES, random) + any(ENDINGS, random);
        }
    }

    /// A line that begins with a capital letter.
    String line(int words, SplittableRandom random) {
        StringBuilder line = new StringBuilder(words * 7);
        for (int word = 0; word < words; word++) {
            line.append(word == 0 ? "" : " ").append(next(random));
        }
        line.setCharAt(0, Character.toUpperCase(line.charAt(0)));
        return line.toString();
    }

    /// Three to five sentences.
    String paragraph(SplittableRandom random) {
        StringBuilder paragraph = new StringBuilder(600);
        int sentences = random.nextInt(3, 6);
        for (int sentence = 0; sentence < sentences; sentence++) {
            paragraph.append(sentence == 0 ? "" : " ");
            paragraph.append(line(random.nextInt(9, 22), random)).append('.');
        }
        return paragraph.toString();
    }

    private String next(SplittableRandom random) {
        double rare = random.nextDouble();
        if (rare < 0.5) {
            return COMMON[(int) (COMMON.length * random.nextDouble() * random.nextDouble())];
        }
        return seldom[(int) (SELDOM * random.nextDouble() * random.nextDouble())];
    }

    private static String any(String[] of, SplittableRandom random) {
        return of[random.nextInt(of.length)];
    }
}
