/// The whole of Newslog from outside: three jars, a real Kafka, a real PostgreSQL, HTTP only.
@NullMarked
package dev.newslog.system;

import org.jspecify.annotations.NullMarked;
