/// The events on the log, and how each becomes a record and comes back.
@NullMarked
package dev.newslog.events;

import org.jspecify.annotations.NullMarked;
