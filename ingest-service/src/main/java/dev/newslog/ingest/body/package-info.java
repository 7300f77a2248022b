/// Reads what clients send, in bounded memory.
@NullMarked
package dev.newslog.ingest.body;

import org.jspecify.annotations.NullMarked;
