/// The change feed: every change in commit order.
@NullMarked
package dev.newslog.api.feed;

import org.jspecify.annotations.NullMarked;
