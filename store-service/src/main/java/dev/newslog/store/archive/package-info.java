/// The tables of the archive, and what one batch reads and writes of them.
@NullMarked
package dev.newslog.store.archive;

import org.jspecify.annotations.NullMarked;
