/// Reads a submission in any of its formats into one record, with all that is wrong with it.
@NullMarked
package dev.newslog.ingest.submission;

import org.jspecify.annotations.NullMarked;
