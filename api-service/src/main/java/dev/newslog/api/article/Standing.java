package dev.newslog.api.article;

import dev.newslog.api.web.Edition;
import java.time.Instant;

/// How an article stood by its clocks. No more comes to it later, but for clocks that are still to come.
///
/// @param revision the number of the current one, the greatest in publisher order
/// @param revisions how many there were
/// @param lastLogged when the log took the newest of them
record Standing(int revision, long revisions, Instant lastLogged) {

    /// The state that an answer shows: another one for other clocks.
    Edition edition(Clocks clocks) {
        return new Edition("c" + revision + "-" + revisions + "-" + clocks.tag(), lastLogged);
    }
}
