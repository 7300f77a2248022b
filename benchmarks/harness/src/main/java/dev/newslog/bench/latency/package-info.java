/// From the publisher to the reader: how long until what was accepted can be read.
@NullMarked
package dev.newslog.bench.latency;

import org.jspecify.annotations.NullMarked;
