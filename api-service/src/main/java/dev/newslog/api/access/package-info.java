/// Who may read.
@NullMarked
package dev.newslog.api.access;

import org.jspecify.annotations.NullMarked;
