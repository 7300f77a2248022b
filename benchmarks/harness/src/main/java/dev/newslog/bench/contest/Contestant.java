package dev.newslog.bench.contest;

import java.util.List;

/// A program that does the work which is measured.
///
/// @param <W> what it does in one operation
public interface Contestant<W> {

    String name();

    Role role();

    /// All whose CPU the work takes.
    List<Metered> metered();

    /// The process whose memory is told.
    long process();

    /// What does all of them, each to its end, when it is run: so that what is only the load's, such as writing
    /// documents, is done before.
    ///
    /// Running it throws [ContestFailedException] where any of them was not done.
    Runnable work(List<W> operations);

    /// What a contestant is there for.
    enum Role {
        NEWSLOG,
        /// The barest program that does it: what the machine allows.
        LIMIT,
        /// What a team would write with the usual parts.
        PEER
    }
}
