/// Reads a submission in any of its formats into one draft, and finds all that is wrong with it. Pure: no HTTP, no log.
@NullMarked
package dev.newslog.ingest.format;

import org.jspecify.annotations.NullMarked;
