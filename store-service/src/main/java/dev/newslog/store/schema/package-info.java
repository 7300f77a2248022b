/// The archive's schema, and how it comes to this release's version.
@NullMarked
package dev.newslog.store.schema;

import org.jspecify.annotations.NullMarked;
