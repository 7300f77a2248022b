/// What became of a submission.
@NullMarked
package dev.newslog.api.receipt;

import org.jspecify.annotations.NullMarked;
