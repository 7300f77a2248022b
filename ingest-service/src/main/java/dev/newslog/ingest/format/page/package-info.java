/// Whole pages of the web.
@NullMarked
package dev.newslog.ingest.format.page;

import org.jspecify.annotations.NullMarked;
