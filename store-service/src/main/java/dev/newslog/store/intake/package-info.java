/// From the log into the archive: one poll, one transaction.
@NullMarked
package dev.newslog.store.intake;

import org.jspecify.annotations.NullMarked;
