/// What a team would write with Spring: a DTO with constraints, a controller, and a template that sends it.
@NullMarked
package dev.newslog.bench.spring;

import org.jspecify.annotations.NullMarked;
