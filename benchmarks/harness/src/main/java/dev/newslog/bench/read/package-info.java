/// What readers ask for: one article beside a limit and a peer, and each kind of request on Newslog alone.
@NullMarked
package dev.newslog.bench.read;

import org.jspecify.annotations.NullMarked;
