/// What an article's history is: a pure fold of its events, in the order of the log. No framework, no clock, no I/O.
@NullMarked
package dev.newslog.store.history;

import org.jspecify.annotations.NullMarked;
