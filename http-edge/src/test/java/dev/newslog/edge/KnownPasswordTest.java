package dev.newslog.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.edge.ClientsConfig.Account;
import io.quarkus.elytron.security.common.BcryptUtil;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When the password that everybody knows is a risk.
class KnownPasswordTest {

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, newslog, true",
        "::, newslog, true",
        "10.0.0.7, newslog, true",
        "no-such-host.invalid, newslog, true",
        "127.0.0.1, newslog, false",
        "::1, newslog, false",
        "localhost, newslog, false",
        "0.0.0.0, another, false"
    })
    void it_is_one_where_others_can_reach_the_service(String host, String password, boolean risky) {
        assertThat(KnownPassword.isRisky(host, new Client(BcryptUtil.bcryptHash(password, 4))))
                .isEqualTo(risky);
    }

    @Test
    void it_is_none_where_there_is_no_such_client() {
        assertThat(KnownPassword.isRisky("0.0.0.0", null)).isFalse();
    }

    private record Client(String password) implements Account {

        @Override
        public Set<String> roles() {
            return Set.of("publisher");
        }

        @Override
        public Optional<Set<String>> sources() {
            return Optional.empty();
        }
    }
}
