package dev.newslog.api.article;

import dev.newslog.api.format.Copy;
import java.time.Instant;

/// An article or a revision as one of several in a document, with no more of its body than such a one tells.
///
/// @param published when its publisher first had it: an article as its publisher says, or else in the order time of its
///     first revision; a revision at its own, which never moves
/// @param updated when what it shows came into this archive, by the clock of the log
/// @param whole whether all of the body is there
public record Dispatch(Copy copy, Instant published, Instant updated, boolean whole) {}
