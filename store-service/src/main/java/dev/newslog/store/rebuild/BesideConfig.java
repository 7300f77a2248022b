package dev.newslog.store.rebuild;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.OptionalLong;

/// What makes an ordinary store-service fill an archive beside the one that is served.
@ConfigMapping(prefix = "newslog.rebuild")
public interface BesideConfig {

    /// The schema of the archive that is served, beside which this one is filled and which it never overtakes. Set by
    /// `./newslog rebuild` for the process that it starts.
    Optional<String> beside();

    /// The id of the process with which this one ends. Set by `./newslog rebuild`.
    OptionalLong startedBy();
}
