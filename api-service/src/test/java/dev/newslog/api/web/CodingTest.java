package dev.newslog.api.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    gzip, deflate, br, zstd     | [GZIP, IDENTITY]
                    GZip                        | [GZIP, IDENTITY]
                    *                           | [GZIP, IDENTITY]
                    deflate, *;q=0.5            | [GZIP, IDENTITY]
                    gzip;q=0.1                  | [GZIP, IDENTITY]
                    gzip, identity              | [GZIP, IDENTITY]
                    identity, gzip;q=0.5        | [IDENTITY, GZIP]
                    gzip;q=0.5, *               | [IDENTITY, GZIP]
                    gzip, identity;q=0          | [GZIP]
                    gzip, *;q=0                 | [GZIP]
                    gzip;q=0                    | [IDENTITY]
                    gzip;q=0, *                 | [IDENTITY]
                    deflate, br                 | [IDENTITY]
                    identity                    | [IDENTITY]
                    identity;q=0                | [IDENTITY]
                    ''                          | [IDENTITY]
                    """)
    void gzip_is_for_those_who_take_it(String acceptEncoding, String codings) {
        assertThat(Coding.accepted(acceptEncoding)).hasToString(codings);
    }

    @Test
    void who_says_nothing_gets_bytes_as_they_are() {
        assertThat(Coding.accepted(null)).containsExactly(Coding.IDENTITY);
    }

    @Test
    void the_same_bytes_are_coded_to_the_same_ones() throws IOException {
        byte[] plain = "It sails. ".repeat(100).getBytes(UTF_8);

        byte[] coded = Coding.GZIP.coded(plain);

        assertThat(coded).isEqualTo(Coding.GZIP.coded(plain)).hasSizeLessThan(100);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(coded)).readAllBytes())
                .isEqualTo(plain);
        assertThat(Coding.IDENTITY.coded(plain)).isEqualTo(plain);
    }
}
