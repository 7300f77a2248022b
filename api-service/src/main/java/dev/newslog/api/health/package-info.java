/// Whether this service can answer.
@NullMarked
package dev.newslog.api.health;

import org.jspecify.annotations.NullMarked;
