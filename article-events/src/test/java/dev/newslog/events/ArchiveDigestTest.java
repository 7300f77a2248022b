package dev.newslog.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ArchiveDigestTest {

    private static final UUID FERRY = UUID.fromString("0e2f6a52-4f5f-5d64-8d3b-4a6d6f6c1b01");
    private static final UUID PIER = UUID.fromString("f1e2d3c4-4f5f-5d64-8d3b-4a6d6f6c1b02");
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    @Test
    void the_digest_of_an_archive_never_changes() {
        ArchiveDigest digest = new ArchiveDigest();

        digest.add(FERRY, new byte[] {1, (byte) 0xab}, "usable", NOON);
        digest.add(PIER, new byte[] {2}, "canceled", null);

        // by another implementation of the form that its page describes
        assertThat(digest.value())
                .isEqualTo("sha-256:4ad7a929c415652e1cad6cf0c094c6e48d594368344ed5124fa1221b06b1c52b");
        assertThat(new ArchiveDigest().value())
                .isEqualTo("sha-256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void everything_that_it_covers_makes_another_digest() {
        byte[] chain = {1};
        String one = digestOf(FERRY, chain, "usable", null);

        assertThat(digestOf(PIER, chain, "usable", null)).isNotEqualTo(one);
        assertThat(digestOf(FERRY, new byte[] {2}, "usable", null)).isNotEqualTo(one);
        assertThat(digestOf(FERRY, chain, "withheld", null)).isNotEqualTo(one);
        assertThat(digestOf(FERRY, chain, "usable", NOON)).isNotEqualTo(one);
        assertThat(digestOf(FERRY, chain.clone(), "usable", null)).isEqualTo(one);
    }

    @Test
    void articles_come_in_the_order_of_their_ids_as_text_and_once() {
        ArchiveDigest digest = new ArchiveDigest();
        digest.add(PIER, new byte[] {1}, "usable", null);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> digest.add(FERRY, new byte[] {1}, "usable", null))
                .withMessageContaining(FERRY + " after " + PIER);
        assertThatIllegalArgumentException().isThrownBy(() -> digest.add(PIER, new byte[] {1}, "usable", null));
    }

    private static String digestOf(UUID id, byte[] chain, String pubStatus, Instant embargoedUntil) {
        ArchiveDigest digest = new ArchiveDigest();
        digest.add(id, chain, pubStatus, embargoedUntil);
        return digest.value();
    }
}
