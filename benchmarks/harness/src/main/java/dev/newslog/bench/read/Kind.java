package dev.newslog.bench.read;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One kind of request.
///
/// @param comparedWith the name of another kind
/// @param request made for an article
record Kind(String name, @Nullable String comparedWith, Function<Archived, Request> request) {}
