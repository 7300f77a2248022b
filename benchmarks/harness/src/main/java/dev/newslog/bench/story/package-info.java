/// Stories as newsrooms send them, made from a seed.
@NullMarked
package dev.newslog.bench.story;

import org.jspecify.annotations.NullMarked;
