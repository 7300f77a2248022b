/// A real Kafka, a real PostgreSQL and the services, each in a process of its own.
@NullMarked
package dev.newslog.stack;

import org.jspecify.annotations.NullMarked;
