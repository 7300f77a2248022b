/// Faults struck while publishers submit: what was accepted is in the archive, once, whatever happened.
@NullMarked
package dev.newslog.system.faults;

import org.jspecify.annotations.NullMarked;
