/// What an article says, in the form whose change makes a new revision.
@NullMarked
package dev.newslog.events.content;

import org.jspecify.annotations.NullMarked;
