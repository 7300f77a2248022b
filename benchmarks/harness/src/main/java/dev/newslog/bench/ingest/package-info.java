/// From a submission over HTTP to the log's acknowledgement.
@NullMarked
package dev.newslog.bench.ingest;

import org.jspecify.annotations.NullMarked;
