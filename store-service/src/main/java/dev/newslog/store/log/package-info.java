/// The log as this archive has read it: which one it is, how far, and whether it is still the right one.
@NullMarked
package dev.newslog.store.log;

import org.jspecify.annotations.NullMarked;
