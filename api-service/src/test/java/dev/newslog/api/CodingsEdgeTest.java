package dev.newslog.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.stack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is said of the bytes of an answer is true of these bytes, in every format and every coding.
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "role", value = "newslog_reader"))
@QuarkusTestResource(TestClients.class)
class CodingsEdgeTest {

    private static final String GZIP = "Accept-Encoding: gzip, deflate, br";
    private static final String PLAIN = "Accept-Encoding: identity";
    private static final List<String> ACCEPTS = List.of(
            "Accept: application/json",
            "Accept: application/ld+json",
            "Accept: application/vnd.iptc.ninjs+json",
            "Accept: text/plain");

    private String article;
    private List<String> addresses;

    @BeforeEach
    void story() throws SQLException {
        UUID id = RichStory.in(ArchiveFixture.open(), "codings");
        article = "/articles/" + id;
        addresses = List.of(article, article + "?at=2027-01-01T00:00:00Z", article + "/revisions/2");
    }

    @Test
    void every_format_and_coding_has_its_own_tag() {
        for (String address : addresses) {
            Set<String> tags = new HashSet<>();
            for (String accept : ACCEPTS) {
                tags.add(RawAnswer.get(address, accept, PLAIN).header("ETag"));
                tags.add(RawAnswer.get(address, accept, GZIP).header("ETag"));
            }

            assertThat(tags).hasSize(2 * ACCEPTS.size()).allMatch(tag -> tag.startsWith("\""));
        }
    }

    @Test
    void the_coded_answer_is_the_same_answer() {
        for (String address : addresses) {
            for (String accept : ACCEPTS) {
                RawAnswer coded = RawAnswer.get(address, accept, GZIP);

                assertThat(coded.header("Content-Encoding")).isEqualTo("gzip");
                assertThat(coded.header("Vary")).contains("Accept, Accept-Encoding");
                assertThat(coded.text())
                        .isEqualTo(RawAnswer.get(address, accept, PLAIN).text());
            }
        }
    }

    @Test
    void lists_are_coded_too() {
        for (String path :
                List.of("/articles?source=codings", article + "/revisions", article + "/diff", article + "/timemap")) {
            RawAnswer coded = RawAnswer.get(path, GZIP);
            String tag = String.valueOf(coded.header("ETag"));

            assertThat(coded.text()).isEqualTo(RawAnswer.get(path).text());
            assertThat(tag).isNotEqualTo(RawAnswer.get(path).header("ETag"));
            assertThat(RawAnswer.get(path, GZIP, "If-None-Match: " + tag).status())
                    .isEqualTo(304);
        }
    }

    @Test
    void a_head_says_what_the_get_says() {
        for (String address : addresses) {
            for (String accept : ACCEPTS) {
                for (String coding : List.of(PLAIN, GZIP)) {
                    RawAnswer got = RawAnswer.get(address, accept, coding);
                    RawAnswer head = RawAnswer.head(address, accept, coding);

                    assertThat(head.body()).isEmpty();
                    assertThat(head.status()).isEqualTo(200);
                    assertThat(head.headers()).containsExactlyInAnyOrderElementsOf(got.headers());
                    assertThat(head.header("Content-Length")).isEqualTo(String.valueOf(got.body().length));
                }
            }
        }
    }

    @Test
    void the_digest_of_a_revision_is_that_of_the_bytes_as_they_came() throws NoSuchAlgorithmException {
        for (String accept : ACCEPTS) {
            for (String coding : List.of(PLAIN, GZIP)) {
                RawAnswer revision = RawAnswer.get(article + "/revisions/2", accept, coding);

                assertThat(revision.header("Repr-Digest")).isEqualTo("sha-256=:" + sha256(revision.body()) + ":");
                assertThat(revision.header("Cache-Control")).isEqualTo("public, max-age=60");
            }
        }
    }

    @Test
    void a_client_that_has_it_in_any_coding_that_it_takes_is_told_so() {
        for (String address : addresses) {
            String plain = RawAnswer.get(address, PLAIN).header("ETag");
            String coded = RawAnswer.get(address, GZIP).header("ETag");

            assertThat(again(address, plain, PLAIN)).isEqualTo("304 " + plain);
            assertThat(again(address, coded, GZIP)).isEqualTo("304 " + coded);
            assertThat(again(address, plain, GZIP)).isEqualTo("304 " + plain);
            assertThat(again(address, plain + ", " + coded, GZIP)).isEqualTo("304 " + coded);
            assertThat(again(address, coded, PLAIN)).isEqualTo("200 " + plain);
            assertThat(again(address, "*", PLAIN)).isEqualTo("304 " + plain);
        }
    }

    @Test
    void a_client_that_has_it_in_another_format_is_given_this_one() {
        for (String address : addresses) {
            String json = RawAnswer.get(address).header("ETag");

            assertThat(RawAnswer.get(address, "Accept: text/plain", "If-None-Match: " + json)
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void no_body_is_read_for_a_client_that_has_it() {
        for (String address : addresses) {
            for (String accept : ACCEPTS) {
                String tag = RawAnswer.get(address, accept, GZIP).header("ETag");

                List<String> statements =
                        Statements.during(() -> RawAnswer.get(address, accept, GZIP, "If-None-Match: " + tag));

                assertThat(statements).isNotEmpty().noneMatch(sql -> sql.contains("body"));
            }
        }
    }

    private static String again(String address, @Nullable String tag, String coding) {
        RawAnswer answer = RawAnswer.get(address, coding, "If-None-Match: " + tag);
        return answer.status() + " " + answer.header("ETag");
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
