/// From the start of a process to its first answer.
@NullMarked
package dev.newslog.bench.start;

import org.jspecify.annotations.NullMarked;
