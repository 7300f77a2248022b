/// What articles and revisions say, in every format that they are given in.
@NullMarked
package dev.newslog.api.format;

import org.jspecify.annotations.NullMarked;
