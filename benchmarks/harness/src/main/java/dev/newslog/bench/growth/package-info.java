/// How the cost of archiving grows: with the archive, with partitions, with instances, with revisions.
@NullMarked
package dev.newslog.bench.growth;

import org.jspecify.annotations.NullMarked;
