/// Proves from the database alone that nothing in the archive was altered, and names the first row that was.
@NullMarked
package dev.newslog.store.verify;

import org.jspecify.annotations.NullMarked;
