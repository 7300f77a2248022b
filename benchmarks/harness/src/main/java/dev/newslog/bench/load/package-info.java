/// How requests are sent.
@NullMarked
package dev.newslog.bench.load;

import org.jspecify.annotations.NullMarked;
