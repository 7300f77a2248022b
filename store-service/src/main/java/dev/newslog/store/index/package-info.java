/// What lists are searched by, brought up to the feed off the way of submissions.
@NullMarked
package dev.newslog.store.index;

import org.jspecify.annotations.NullMarked;
