/// Puts events on the log, and owns its topic.
@NullMarked
package dev.newslog.ingest.log;

import org.jspecify.annotations.NullMarked;
