/// What all answers share: parameters, cursors, links, entity tags, times.
@NullMarked
package dev.newslog.api.web;

import org.jspecify.annotations.NullMarked;
