/// The names of articles and submissions, computed from what was sent and from nothing else.
@NullMarked
package dev.newslog.events.identity;

import org.jspecify.annotations.NullMarked;
