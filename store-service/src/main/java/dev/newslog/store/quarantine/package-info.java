/// The records that could not be archived, as operators see them.
@NullMarked
package dev.newslog.store.quarantine;

import org.jspecify.annotations.NullMarked;
