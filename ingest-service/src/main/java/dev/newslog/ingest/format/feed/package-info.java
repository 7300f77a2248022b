/// Reads feeds of all dialects, RSS and Atom, entry by entry.
@NullMarked
package dev.newslog.ingest.format.feed;

import org.jspecify.annotations.NullMarked;
