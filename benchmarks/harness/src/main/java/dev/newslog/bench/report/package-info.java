/// What was measured, as text, JSON and a chart.
@NullMarked
package dev.newslog.bench.report;

import org.jspecify.annotations.NullMarked;
