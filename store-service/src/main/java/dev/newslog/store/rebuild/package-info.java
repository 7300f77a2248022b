/// Fills an archive from the start of the log beside the one that is served, and puts it in its place.
@NullMarked
package dev.newslog.store.rebuild;

import org.jspecify.annotations.NullMarked;
