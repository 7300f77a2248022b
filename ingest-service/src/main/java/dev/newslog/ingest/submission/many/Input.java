package dev.newslog.ingest.submission.many;

import dev.newslog.ingest.format.Draft;
import java.util.function.Supplier;

/// One of many submissions.
///
/// @param number its place among them, as its answer names it
/// @param name what tells it from others under the same key
/// @param bytes what it holds until it is answered
/// @param draft reads it; throws what is wrong with it
record Input(long number, String name, int bytes, Supplier<Draft> draft) {}
