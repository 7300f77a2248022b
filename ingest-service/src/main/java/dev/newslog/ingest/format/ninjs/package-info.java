/// IPTC ninjs.
@NullMarked
package dev.newslog.ingest.format.ninjs;

import org.jspecify.annotations.NullMarked;
