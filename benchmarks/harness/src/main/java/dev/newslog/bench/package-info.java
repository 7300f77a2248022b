/// The command that measures Newslog beside a limit and a peer.
@NullMarked
package dev.newslog.bench;

import org.jspecify.annotations.NullMarked;
