/// Several programs that do the same work in turns, and what it cost each.
@NullMarked
package dev.newslog.bench.contest;

import org.jspecify.annotations.NullMarked;
