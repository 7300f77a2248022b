/// Articles, their revisions and what changed between two of them.
@NullMarked
package dev.newslog.api.article;

import org.jspecify.annotations.NullMarked;
