/// What every service does at its HTTP edge: who calls, and how errors are told.
@NullMarked
package dev.newslog.edge;

import org.jspecify.annotations.NullMarked;
