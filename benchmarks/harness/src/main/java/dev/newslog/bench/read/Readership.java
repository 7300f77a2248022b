package dev.newslog.bench.read;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// An endless, seeded choice of articles, by Zipf's law: the newest is asked for most, the second half as often, the
/// third a third as often.
final class Readership {

    private final List<Archived> articles;
    private final SplittableRandom dice;
    private final double[] upTo;

    /// @param newestFirst at least one
    Readership(List<Archived> newestFirst, long seed) {
        this.articles = newestFirst;
        this.dice = new SplittableRandom(seed);
        this.upTo = new double[newestFirst.size()];
        double sum = 0;
        for (int rank = 0; rank < upTo.length; rank++) {
            sum += 1.0 / (rank + 1);
            upTo[rank] = sum;
        }
    }

    /// The articles that are asked for next.
    List<Archived> next(int count) {
        return Stream.generate(this::one).limit(count).toList();
    }

    private Archived one() {
        int found = Arrays.binarySearch(upTo, dice.nextDouble() * upTo[upTo.length - 1]);
        return articles.get(found < 0 ? -found - 1 : found);
    }
}
