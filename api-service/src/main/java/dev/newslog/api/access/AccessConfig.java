package dev.newslog.api.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/// Whether reading is open.
@ConfigMapping(prefix = "newslog.api")
public interface AccessConfig {

    /// True: anyone may read. False: clients with a role only, and no cache but their own keeps an answer.
    @WithName("public")
    @WithDefault("true")
    boolean isPublic();
}
