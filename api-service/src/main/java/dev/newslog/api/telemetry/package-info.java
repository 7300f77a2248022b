/// What operators see of a request in logs and traces.
@NullMarked
package dev.newslog.api.telemetry;

import org.jspecify.annotations.NullMarked;
