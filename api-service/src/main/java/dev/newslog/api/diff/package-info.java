/// What changed between two texts: pure, and bounded work for any two.
@NullMarked
package dev.newslog.api.diff;

import org.jspecify.annotations.NullMarked;
