package dev.newslog.bench.read;

import dev.newslog.bench.contest.Result;
import java.util.List;
import java.util.stream.Collectors;

/// What reading costs.
///
/// @param article one article, by Newslog, a limit and a peer
/// @param requests each kind of request, by Newslog alone
/// @param leftOut what could not be measured, and why
public record ReadResult(Result article, RequestsResult requests, List<String> leftOut) {

    /// What follows the tables: a line for each that was left out.
    public String notes() {
        return leftOut.stream().map(line -> "Left out: " + line + "\n").collect(Collectors.joining());
    }
}
