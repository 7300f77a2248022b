/// `./newslog up` and `./newslog demo`: the whole of Newslog on one machine, for people.
@NullMarked
package dev.newslog.stack.launcher;

import org.jspecify.annotations.NullMarked;
