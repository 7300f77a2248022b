/// The one place that makes problem+json.
@NullMarked
package dev.newslog.api.problem;

import org.jspecify.annotations.NullMarked;
