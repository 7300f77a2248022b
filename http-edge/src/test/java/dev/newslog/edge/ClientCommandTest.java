package dev.newslog.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientCommandTest {

    @Test
    void a_client_is_three_lines_of_which_one_has_the_hash_of_its_password() {
        List<String> lines = ClientCommand.of(List.of("courier", "--sources", "harbour-courier,wire"))
                .lines("secret");

        assertThat(lines)
                .hasSize(3)
                .contains(
                        "NEWSLOG_CLIENTS_COURIER_ROLES=publisher",
                        "NEWSLOG_CLIENTS_COURIER_SOURCES=harbour-courier,wire");
        String hash = lines.getFirst().replaceFirst("NEWSLOG_CLIENTS_COURIER_PASSWORD='(.*)'", "$1");
        assertThat(BcryptUtil.matches("secret", hash)).isTrue();
        assertThat(BcryptUtil.matches("Secret", hash)).isFalse();
    }

    @Test
    void one_without_sources_may_submit_for_none() {
        assertThat(ClientCommand.of(List.of("desk", "--roles", "operator,reader"))
                        .lines("x"))
                .hasSize(2)
                .contains("NEWSLOG_CLIENTS_DESK_ROLES=operator,reader");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Courier",
                "courier-cms",
                "courier --sources",
                "courier --sources Wire",
                "courier --sources wire,",
                "courier --roles editor",
                "courier --source wire"
            })
    void a_wrong_command_is_told_so(String arguments) {
        assertThatThrownBy(() -> ClientCommand.of(List.of(arguments.split(" "))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_password_that_bcrypt_would_cut_is_refused() {
        assertThatThrownBy(() -> ClientCommand.of(List.of("courier")).lines("é".repeat(37)))
                .hasMessageContaining("72 bytes");
    }
}
