package dev.newslog.bench.contest;

import dev.newslog.bench.story.Story;
import java.util.List;

/// A program that does the work which is measured.
public interface Contestant {

    String name();

    Role role();

    /// All whose CPU the work takes.
    List<Metered> metered();

    /// The process whose memory is told.
    long process();

    /// What takes all of them in, each to its end, when it is run: so that what is only the load's, such as writing
    /// documents, is done before.
    ///
    /// Running it throws [ContestFailedException] where any of them was not taken.
    Runnable work(List<Story> stories);

    /// What a contestant is there for.
    enum Role {
        NEWSLOG,
        /// The barest program that does it: what the machine allows.
        LIMIT,
        /// What a team would write with the usual parts.
        PEER
    }
}
