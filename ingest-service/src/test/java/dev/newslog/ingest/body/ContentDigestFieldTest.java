package dev.newslog.ingest.body;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newslog.ingest.format.document.FaultyDocumentException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a client says of its bytes, with the example of RFC 9530, appendix B.1.
class ContentDigestFieldTest {

    private static final byte[] DOCUMENT = "{\"hello\": \"world\"}\n".getBytes(UTF_8);
    private static final String RIGHT = "sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:";

    @ParameterizedTest
    @ValueSource(
            strings = {
                RIGHT,
                "sha-512=:AAAA:, " + RIGHT,
                RIGHT + ";p=1 ,\tmd5=:AAAA:",
                "sha-512=:AAAA:",
                "sha-256=:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=:, " + RIGHT
            })
    void a_right_digest_and_unknown_algorithms_pass(String field) {
        ContentDigestField.of(List.of(field)).checked(DOCUMENT);
    }

    @Test
    void no_field_asks_for_nothing() {
        ContentDigestField.of(List.of()).checked(DOCUMENT);
    }

    @Test
    void lines_of_the_field_are_one_field() {
        ContentDigestField field = ContentDigestField.of(List.of("sha-512=:AAAA:", RIGHT));

        assertThatThrownBy(() -> field.checked(new byte[0])).isInstanceOf(FaultyDocumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sha-256",
                "sha-256=RK/0",
                "sha-256=:RK/0:",
                "sha-256=:====:",
                "sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=",
                RIGHT + ",",
                "SHA-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:"
            })
    void a_malformed_field_is_refused(String field) {
        assertThatThrownBy(() -> ContentDigestField.of(List.of(field))).isInstanceOf(FaultyDocumentException.class);
    }
}
