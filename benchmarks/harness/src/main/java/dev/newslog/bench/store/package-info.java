/// From the log to the archive.
@NullMarked
package dev.newslog.bench.store;

import org.jspecify.annotations.NullMarked;
