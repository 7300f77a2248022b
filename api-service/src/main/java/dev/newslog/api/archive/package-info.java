/// The archive as a whole: one digest of all of it.
@NullMarked
package dev.newslog.api.archive;

import org.jspecify.annotations.NullMarked;
