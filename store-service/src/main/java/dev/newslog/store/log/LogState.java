package dev.newslog.store.log;

import java.util.UUID;

/// Whether the log that is there is the one this archive was read from.
public sealed interface LogState {

    /// Nobody has looked yet, or the broker can't be asked.
    record Unknown(String reason) implements LogState {}

    /// It is, and it holds all that the archive still needs.
    record Sound(UUID topicId) implements LogState {}

    /// It is not: archiving would drop or mix stories without a word.
    ///
    /// @param wayOut what an operator can do
    record Refused(String reason, String wayOut) implements LogState {}
}
