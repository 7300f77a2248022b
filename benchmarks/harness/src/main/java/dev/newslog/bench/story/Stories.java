package dev.newslog.bench.story;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// An endless, seeded stream of submissions: the same seed gives the same ones. It keeps a number a story, so millions
/// fit in memory.
///
/// Sources follow Zipf's law. Versions count by twos, so that there is an overtaken one to come late.
public final class Stories {

    private static final Instant BEGINNING = Instant.parse("2026-11-01T06:00:00Z");
    private static final String[] SECTIONS = {"News", "Local", "Politics", "Business", "Sport", "Culture", "Science"};
    private static final int SOURCES = 200;
    /// Most revisions are of the newest stories.
    private static final int NEWS_OF_THE_DAY = 2_000;

    private final long seed;
    private final Mix mix;
    private final Words words;
    private final SplittableRandom dice;
    private final double[] sources = new double[SOURCES];
    private int[] versions = new int[1024];
    private int begun;

    public Stories(long seed, Mix mix) {
        this.seed = seed;
        this.mix = mix;
        this.words = new Words(seed);
        this.dice = new SplittableRandom(seed);
        double sum = 0;
        for (int source = 0; source < SOURCES; source++) {
            sum += 1.0 / (source + 1);
            sources[source] = sum;
        }
    }

    /// The next submissions.
    public List<Story> next(int count) {
        return Stream.generate(this::next).limit(count).toList();
    }

    /// The next submission.
    public Story next() {
        int throwOfDice = dice.nextInt(100);
        if (begun == 0 || throwOfDice >= mix.revisions() + mix.repeats() + mix.late()) {
            return begin();
        }
        int story = earlier();
        if (throwOfDice < mix.revisions()) {
            versions[story] += 2;
            return story(story, versions[story]);
        }
        boolean repeated = throwOfDice < mix.revisions() + mix.repeats();
        return story(story, repeated ? versions[story] : versions[story] - 1);
    }

    private Story begin() {
        if (begun == versions.length) {
            versions = Arrays.copyOf(versions, begun * 2);
        }
        versions[begun] = 2;
        return story(begun++, 2);
    }

    private int earlier() {
        int recent = Math.min(begun, NEWS_OF_THE_DAY);
        return dice.nextInt(10) == 0 ? dice.nextInt(begun) : begun - 1 - dice.nextInt(recent);
    }

    private Story story(int number, int version) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        String source = source(random);
        Instant first = BEGINNING.plusSeconds(number);
        return new Story(
                source,
                "urn:newsml:%s.example:2026:%d-%d".formatted(source, seed, number),
                version,
                first,
                first.plusSeconds(60L * version),
                words.line(random.nextInt(6, 12), random),
                words.line(2, random),
                SECTIONS[random.nextInt(SECTIONS.length)],
                body(random, number, version),
                List.of(words.line(1, random), words.line(2, random), words.line(1, random)));
    }

    /// The story's paragraphs, one of which is this version's.
    private String body(SplittableRandom random, int number, int version) {
        String[] paragraphs = new String[mix.paragraphs()];
        Arrays.setAll(paragraphs, at -> words.paragraph(random));
        SplittableRandom versions = new SplittableRandom((seed + number) * 1_000_033 + version);
        paragraphs[version % paragraphs.length] = words.paragraph(versions);
        return String.join("\n\n", paragraphs);
    }

    private String source(SplittableRandom random) {
        int found = Arrays.binarySearch(sources, random.nextDouble() * sources[SOURCES - 1]);
        return "paper-" + (found < 0 ? -found - 1 : found);
    }
}
