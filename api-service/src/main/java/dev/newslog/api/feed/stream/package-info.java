/// The change feed live, as server-sent events. A reader is a position: whatever is sent to it follows from how far
/// it is.
@NullMarked
package dev.newslog.api.feed.stream;

import org.jspecify.annotations.NullMarked;
