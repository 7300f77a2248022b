/// Many submissions in one request, each with an answer of its own.
@NullMarked
package dev.newslog.ingest.submission.many;

import org.jspecify.annotations.NullMarked;
