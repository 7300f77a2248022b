package dev.newslog.edge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who may do what.
@ConfigMapping(prefix = "newslog.clients")
interface ClientsConfig {

    /// From a client's name to its account.
    @WithParentName
    Map<String, Account> accounts();

    /// One client.
    interface Account {

        /// The bcrypt hash of its password, in modular crypt format.
        String password();

        /// Any of publisher, operator, reader.
        @WithDefault("reader")
        Set<String> roles();

        /// The sources it may submit for; `*` for any, absent for none.
        Optional<Set<String>> sources();
    }
}
