/// The barest programs that do what a service does, without any of its semantics: what the machine allows.
@NullMarked
package dev.newslog.bench.limit;

import org.jspecify.annotations.NullMarked;
