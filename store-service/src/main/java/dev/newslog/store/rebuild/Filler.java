package dev.newslog.store.rebuild;

import java.util.Optional;

/// What fills the next archive from the log, until it is closed.
interface Filler extends AutoCloseable {

    /// Why it will not go on.
    Optional<String> failure();

    /// Why it does not go on now.
    Optional<String> waitsFor();

    @Override
    void close();
}
