package dev.newslog.bench.growth;

import dev.newslog.bench.contest.Contestant;
import dev.newslog.bench.contest.Metered;
import dev.newslog.bench.story.Story;
import java.util.ArrayList;
import java.util.List;

/// Lets a contestant archive the texts that it is given as revisions of fewer articles.
///
/// @param revisions of each article in a round
record Revising(Contestant<Story> contestant, int revisions) implements Contestant<Story> {

    @Override
    public String name() {
        return contestant.name();
    }

    @Override
    public Role role() {
        return contestant.role();
    }

    @Override
    public List<Metered> metered() {
        return contestant.metered();
    }

    @Override
    public long process() {
        return contestant.process();
    }

    @Override
    public Runnable work(List<Story> stories) {
        return contestant.work(revised(stories, revisions));
    }

    /// The same texts, so many of each article: first the first version of every article, then the second of each.
    static List<Story> revised(List<Story> stories, int revisions) {
        List<Story> revised = new ArrayList<>(stories.size());
        for (int version = 0; version < revisions; version++) {
            for (int first = 0; first + version < stories.size(); first += revisions) {
                revised.add(stories.get(first + version).asVersion(version + 1, stories.get(first)));
            }
        }
        return revised;
    }
}
